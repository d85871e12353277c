//! What the editor's settings say, under `priv`.

use priv_compiler::spelling::nearest;
use serde::Deserialize;
use serde_json::Value;

/// The settings of a session.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The day whose law applies, as `YYYY-MM-DD`.
    pub as_of: Option<String>,
    /// Parameters with one value set.
    pub set: std::collections::BTreeMap<String, String>,
    /// Whether to show what the compiler derives, between the words.
    pub inlay_hints: bool,
    /// Whether to show findings and references above declarations.
    pub code_lens: bool,
    /// Who asks for findings.
    pub diagnostics: Diagnostics,
    /// Where the pages on rules are, instead of the copies that the server writes:
    /// `https://example.org/reference/rules`.
    pub documentation: Option<String>,
}

/// Who asks for findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Diagnostics {
    /// The editor pulls them if it can pull all that it needs, else they are pushed.
    #[default]
    Auto,
    /// The server sends them.
    Push,
    /// The editor asks for them.
    Pull,
}

/// All names of settings.
const NAMES: [&str; 6] = ["asOf", "set", "inlayHints", "codeLens", "diagnostics", "documentation"];

impl Default for Settings {
    fn default() -> Self {
        Settings {
            as_of: None,
            set: Default::default(),
            inlay_hints: true,
            code_lens: true,
            diagnostics: Diagnostics::Auto,
            documentation: None,
        }
    }
}

impl Settings {
    /// Reads settings as an editor sends them, bare or under `priv`. What the
    /// editor keeps there for itself is passed over, misspelt names are not.
    ///
    /// # Errors
    /// What is wrong with them, for people.
    pub fn read(value: &Value) -> Result<Settings, String> {
        let own = value.get("priv").unwrap_or(value);
        if own.is_null() {
            return Ok(Settings::default());
        }
        for key in own.as_object().into_iter().flat_map(|own| own.keys()) {
            let known = NAMES.contains(&key.as_str());
            if let Some(meant) = nearest(key, NAMES).filter(|_| !known) {
                return Err(format!("The settings of Priv have no `{key}`; did you mean `{meant}`?"));
            }
        }
        let settings: Settings = serde_json::from_value(own.clone())
            .map_err(|error| format!("The settings of Priv cannot be read: {error}"))?;
        match &settings.as_of {
            Some(day) if settings.day().is_none() => {
                Err(format!("The settings of Priv cannot be read: `{day}` is no day such as `2026-11-22`"))
            }
            _ => Ok(settings),
        }
    }

    /// The day whose law applies, if the settings say so.
    pub fn day(&self) -> Option<jiff::civil::Date> {
        self.as_of.as_deref().filter(|day| day.len() == 10).and_then(|day| day.parse().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn settings_are_read_or_refused() {
        let read = Settings::read(&json!({"priv": {"asOf": "2027-01-31", "inlayHints": false}}));
        assert!(read.is_ok_and(|settings| settings.day().is_some() && !settings.inlay_hints));
        assert_eq!(Settings::read(&Value::Null), Ok(Settings::default()));
        assert!(Settings::read(&json!({"asOf": "tomorrow"})).is_err());
        let misspelt = Settings::read(&json!({"priv": {"inlayHint": false}}));
        assert!(misspelt.is_err_and(|error| error.contains("`inlayHints`")));
        assert!(
            Settings::read(&json!({"path": "", "trace": {"server": "off"}, "preview": {"delay": 1}})).is_ok()
        );
        let written = format!("{:?}", Settings::default());
        assert_eq!(written.matches(": ").count(), NAMES.len(), "every setting has its name: {written}");
    }
}
