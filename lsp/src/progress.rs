//! How far long work is, told to the editor.

use tokio::runtime::Handle;
use tower_lsp::Client;
use tower_lsp::ls_types::notification::Progress as Told;
use tower_lsp::ls_types::{
    ProgressParams, ProgressParamsValue, ProgressToken, WorkDoneProgress, WorkDoneProgressBegin,
    WorkDoneProgressEnd, WorkDoneProgressReport,
};

/// Work that the editor shows; dropped when it is done.
pub struct Progress {
    client: Client,
    token: ProgressToken,
}

impl Progress {
    /// Begins to tell. Only for threads that may block.
    pub fn begin(client: Client, token: ProgressToken, title: &str) -> Progress {
        let progress = Progress { client, token };
        progress.tell(WorkDoneProgress::Begin(WorkDoneProgressBegin {
            title: title.to_owned(),
            cancellable: Some(false),
            message: None,
            percentage: Some(0),
        }));
        progress
    }

    /// So much of it is done.
    pub fn report(&self, done: usize, all: usize) {
        let percentage = Some((100 * done / all.max(1)) as u32);
        let message = Some(format!("{done} of {all}"));
        self.tell(WorkDoneProgress::Report(WorkDoneProgressReport {
            cancellable: None,
            message,
            percentage,
        }));
    }

    fn tell(&self, value: WorkDoneProgress) {
        let params =
            ProgressParams { token: self.token.clone(), value: ProgressParamsValue::WorkDone(value) };
        Handle::current().block_on(self.client.send_notification::<Told>(params));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.tell(WorkDoneProgress::End(WorkDoneProgressEnd { message: None }));
    }
}
