//! What the tests of the suite share. The tests themselves live in `suite/`.

pub mod made_up;
pub mod workspace;
