//! Writes a made-up policy: `made_up SHAPE ACTIVITIES FOLDER`.

use std::path::PathBuf;

use priv_tests::made_up::{Shape, files};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(shape), Some(activities), Some(folder)) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        return Err("usage: made_up SHAPE ACTIVITIES FOLDER".into());
    };
    let named = |own: &&Shape| format!("{own:?}").eq_ignore_ascii_case(&shape);
    let shape = Shape::ALL.iter().find(named).ok_or("there is no such shape")?;
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    for (path, text) in files(*shape, activities.parse()?) {
        std::fs::write(folder.join(path), text)?;
    }
    Ok(())
}
