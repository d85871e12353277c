//! A client of its own server.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

/// A client that talks to a server of its own.
pub struct Client {
    server: Child,
    pub input: ChildStdin,
    output: BufReader<ChildStdout>,
    next: i64,
    /// Messages that arrived while an answer was awaited.
    pub waiting: Vec<Value>,
    /// What the server said that it can do.
    pub capabilities: Value,
}

impl Client {
    /// A client that says nothing of itself.
    pub fn new() -> Client {
        Client::with(json!({"capabilities": {}, "processId": null, "rootUri": null}))
    }

    /// A client that works in a folder and can do some things.
    pub fn within(folder: &Path, capabilities: Value) -> Client {
        let folders = json!([{"uri": file_uri(folder), "name": "folder"}]);
        Client::with(json!({"capabilities": capabilities, "processId": null, "workspaceFolders": folders}))
    }

    fn with(greeting: Value) -> Client {
        let mut client = Client::silent();
        client.capabilities = client.request("initialize", greeting)["capabilities"].clone();
        client.notify("initialized", json!({}));
        client
    }

    /// A client that has not greeted yet.
    pub fn silent() -> Client {
        let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cache");
        let mut server = Command::new(env!("CARGO_BIN_EXE_priv"))
            .arg("lsp")
            .env("XDG_CACHE_HOME", cache)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let input = server.stdin.take().expect("its input");
        let output = BufReader::new(server.stdout.take().expect("its output"));
        Client { server, input, output, next: 0, waiting: Vec::new(), capabilities: Value::Null }
    }

    pub fn send(&mut self, message: &Value) {
        self.send_raw(&message.to_string());
    }

    /// Sends a frame, whatever is in it.
    pub fn send_raw(&mut self, body: &str) {
        write!(self.input, "Content-Length: {}\r\n\r\n{body}", body.len()).expect("the server listens");
        self.input.flush().expect("the server listens");
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Sends a request without waiting for the answer.
    pub fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.next += 1;
        let id = self.next;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        id
    }

    /// The answer to a request: the whole message.
    pub fn answer(&mut self, id: i64) -> Value {
        let is_answer = |message: &Value| message["id"] == json!(id) && message.get("method").is_none();
        if let Some(at) = self.waiting.iter().position(is_answer) {
            return self.waiting.remove(at);
        }
        loop {
            let message = self.receive();
            if is_answer(&message) {
                return message;
            }
            self.waiting.push(message);
        }
    }

    pub fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        let answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// The error that a request is refused with.
    pub fn refused(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        let answer = self.answer(id);
        assert!(answer.get("error").is_some(), "{method}: {answer}");
        answer["error"].clone()
    }

    /// The next message; requests of the server are answered with nothing.
    pub fn receive(&mut self) -> Value {
        let message = self.read();
        if message.get("method").is_some() && message.get("id").is_some() {
            self.send(&json!({"jsonrpc": "2.0", "id": message["id"], "result": null}));
        }
        message
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.output.read_line(&mut line).expect("a header") > 0, "the server went away");
            if let Some(value) = line.strip_prefix("Content-Length: ") {
                length = value.trim().parse().expect("a length");
            }
            if line.trim().is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).expect("a body");
        serde_json::from_slice(&body).expect("JSON")
    }

    /// Waits for a message that fits.
    pub fn await_message(&mut self, fits: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = if self.waiting.is_empty() { self.receive() } else { self.waiting.remove(0) };
            if fits(&message) {
                return message;
            }
        }
    }

    /// The diagnostics of a file for this version of its text.
    pub fn diagnostics(&mut self, uri: &str, version: i64) -> Vec<Value> {
        let message = self.await_message(|message| {
            message["method"] == "textDocument/publishDiagnostics"
                && message["params"]["uri"] == uri
                && message["params"]["version"] == json!(version)
        });
        message["params"]["diagnostics"].as_array().expect("a list").clone()
    }

    pub fn open(&mut self, uri: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": "priv", "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// Replaces the whole text.
    pub fn replace(&mut self, uri: &str, version: i64, text: &str) {
        let document = json!({"uri": uri, "version": version});
        let change = json!([{"text": text}]);
        self.notify("textDocument/didChange", json!({"textDocument": document, "contentChanges": change}));
    }

    pub fn close(mut self) -> i32 {
        self.request("shutdown", Value::Null);
        self.notify("exit", Value::Null);
        self.ended()
    }

    /// Closes the pipe; the code that the server ends with.
    pub fn hang_up(self) -> i32 {
        let Client { mut server, input, output, .. } = self;
        drop(input);
        let code = server.wait().expect("the server ends").code().unwrap_or(-1);
        drop(output);
        code
    }

    /// The code that the server ends with.
    pub fn ended(mut self) -> i32 {
        self.server.wait().expect("the server ends").code().unwrap_or(-1)
    }
}

/// The URI of a path.
pub fn file_uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// A file that need not be on disk, but whose folder is.
pub fn uri(name: &str) -> String {
    let path: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, "").expect("a writable folder");
    file_uri(&path)
}

/// A folder with these files, and nothing else.
pub fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lsp").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    for (path, text) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a writable folder");
        std::fs::write(path, text).expect("a writable folder");
    }
    folder
}

pub fn at(uri: &str, line: u32, character: u32) -> Value {
    json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}})
}

/// The position right before the `¦` that stands in a text.
pub fn cursor(uri: &str, marked: &str) -> Value {
    let before = marked.split('¦').next().expect("a cursor");
    let line = before.matches('\n').count() as u32;
    let column = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count() as u32;
    at(uri, line, column)
}

pub fn codes(diagnostics: &[Value]) -> Vec<&str> {
    diagnostics.iter().filter_map(|diagnostic| diagnostic["code"].as_str()).collect()
}
