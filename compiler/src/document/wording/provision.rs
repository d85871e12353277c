//! Provisions of the law as a language cites them.

use super::{Wording, text};

impl Wording {
    /// `GDPR 13(3)` and `GDPR 6(4)` as "GDPR 13(3), 6(4)", "art. 13, § 3 ; art. 6,
    /// § 4 du RGPD" or "Art. 13 Abs. 3, Art. 6 Abs. 4 DSGVO". What is no article of a
    /// known act stays as it is.
    pub fn provisions(&self, provisions: &[&str]) -> String {
        let mut acts: Vec<(&str, String)> = Vec::new();
        for provision in provisions {
            let (act, article) = provision.split_once(' ').unwrap_or((provision, ""));
            let cited = self.article(article);
            match acts.last_mut().filter(|(last, _)| *last == act && !article.is_empty()) {
                Some((_, known)) => {
                    *known = self.say("provision-and", [text("one", known), text("other", &cited)]);
                }
                None => acts.push((act, cited)),
            }
        }
        let named = acts.into_iter().map(|(act, cited)| {
            let key = format!("act-{}", act.to_lowercase());
            let act = if self.has(&key) { self.word(&key) } else { act.to_owned() };
            match cited.is_empty() {
                true => act,
                false => self.say("provision-act", [text("act", &act), text("provisions", &cited)]),
            }
        });
        self.apart(&named.collect::<Vec<_>>())
    }

    /// `13(1)(a)`
    fn article(&self, article: &str) -> String {
        let mut parts = article.split(['(', ')']).filter(|part| !part.is_empty());
        let [number, paragraph, letter] = [(); 3].map(|()| parts.next().unwrap_or_default());
        let key = match (number, paragraph, letter) {
            ("", ..) => return String::new(),
            (_, "", _) => "provision-article",
            (_, _, "") => "provision-paragraph",
            _ => "provision-letter",
        };
        let named = [text("article", number), text("paragraph", paragraph), text("letter", letter)];
        self.say(key, named)
    }
}
