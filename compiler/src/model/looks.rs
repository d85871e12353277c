//! How often declarations are looked at: what tests of growth count, since no
//! clock gives the same answer twice. Release builds count nothing.

use std::cell::Cell;

thread_local! {
    static LOOKS: Cell<u64> = const { Cell::new(0) };
}

/// How often this thread has looked at a declaration.
pub fn looks() -> u64 {
    LOOKS.get()
}

/// Counts one look.
#[inline]
pub(super) fn count() {
    if cfg!(debug_assertions) {
        LOOKS.set(LOOKS.get() + 1);
    }
}
