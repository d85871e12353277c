//! What an editor asks about a place in a file: functions over byte offsets,
//! without any protocol.

pub mod completion;
pub mod explain;
pub mod hover;
pub mod place;
