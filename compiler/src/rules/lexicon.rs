//! Words that say nothing about what is done, in six languages.
//!
//! A list of such words cannot be complete; rules on words say less where they
//! are unsure, and only speak where nothing else is left.

/// Words that carry no meaning of their own in a purpose or interest.
const EMPTY: &[&str] = &[
    // English
    "our",
    "the",
    "a",
    "an",
    "of",
    "for",
    "and",
    "or",
    "to",
    "in",
    "on",
    "with",
    "any",
    "other",
    "its",
    "their",
    "as",
    "such",
    "business",
    "businesses",
    "commercial",
    "legitimate",
    "operational",
    "operation",
    "operations",
    "economic",
    "corporate",
    "company",
    "internal",
    "interest",
    "interests",
    "purpose",
    "purposes",
    "reason",
    "reasons",
    "need",
    "needs",
    "general",
    "various",
    "activities",
    "activity",
    "lawful",
    // French
    "nos",
    "notre",
    "le",
    "la",
    "les",
    "de",
    "des",
    "du",
    "et",
    "ou",
    "pour",
    "un",
    "une",
    "commerciaux",
    "commerciale",
    "commerciales",
    "légitime",
    "légitimes",
    "opérationnel",
    "opérationnels",
    "interne",
    "internes",
    "intérêt",
    "intérêts",
    "finalité",
    "finalités",
    "fins",
    "raisons",
    "besoins",
    "activités",
    "générales",
    "entreprise",
    // German
    "unser",
    "unsere",
    "unserer",
    "der",
    "die",
    "das",
    "und",
    "oder",
    "für",
    "zu",
    "von",
    "geschäftliche",
    "geschäftlichen",
    "geschäftliches",
    "berechtigte",
    "berechtigten",
    "berechtigtes",
    "betriebliche",
    "betrieblichen",
    "wirtschaftliche",
    "wirtschaftlichen",
    "interne",
    "internen",
    "interesse",
    "interessen",
    "zweck",
    "zwecke",
    "zwecken",
    "gründe",
    "gründen",
    "allgemeine",
    "unternehmens",
    // Spanish
    "nuestro",
    "nuestros",
    "el",
    "los",
    "las",
    "y",
    "o",
    "para",
    "comercial",
    "comerciales",
    "legítimo",
    "legítimos",
    "interno",
    "internos",
    "interés",
    "intereses",
    "fines",
    "finalidad",
    "finalidades",
    "negocio",
    "empresariales",
    // Italian
    "nostro",
    "nostri",
    "il",
    "gli",
    "i",
    "e",
    "per",
    "commerciali",
    "commerciale",
    "legittimo",
    "legittimi",
    "interni",
    "interesse",
    "interessi",
    "scopi",
    "finalità",
    "aziendali",
    // Dutch
    "onze",
    "ons",
    "het",
    "een",
    "en",
    "of",
    "voor",
    "zakelijke",
    "commerciële",
    "gerechtvaardigde",
    "gerechtvaardigd",
    "belang",
    "belangen",
    "doel",
    "doeleinden",
    "bedrijfsdoeleinden",
    "interne",
];

/// Words that name a purpose so broadly that nobody learns what is done.
const BROAD: &[&str] = &[
    // English
    "improve",
    "improving",
    "improvement",
    "develop",
    "developing",
    "development",
    "service",
    "services",
    "product",
    "products",
    "offer",
    "offers",
    "research",
    "personalise",
    "personalising",
    "personalisation",
    "personalize",
    "personalizing",
    "personalization",
    "marketing",
    "security",
    "statistics",
    "statistical",
    "analytics",
    "analysis",
    "experience",
    "user",
    "users",
    "quality",
    "administration",
    "management",
    "new",
    "better",
    "use",
    "data",
    // French
    "améliorer",
    "amélioration",
    "développer",
    "développement",
    "recherche",
    "personnaliser",
    "personnalisation",
    "sécurité",
    "statistiques",
    "statistique",
    "analyse",
    "expérience",
    "utilisateur",
    "qualité",
    "produits",
    "gestion",
    "nouveaux",
    // German
    "verbesserung",
    "verbessern",
    "entwicklung",
    "entwickeln",
    "dienste",
    "dienstes",
    "dienstleistungen",
    "produkte",
    "forschung",
    "personalisierung",
    "sicherheit",
    "statistik",
    "statistische",
    "statistischen",
    "analyse",
    "erfahrung",
    "qualität",
    "verwaltung",
    "nutzererlebnis",
    // Spanish
    "mejorar",
    "mejora",
    "desarrollar",
    "desarrollo",
    "servicios",
    "servicio",
    "productos",
    "investigación",
    "personalizar",
    "personalización",
    "seguridad",
    "estadísticas",
    "análisis",
    "experiencia",
    "calidad",
    // Italian
    "migliorare",
    "miglioramento",
    "sviluppo",
    "servizi",
    "prodotti",
    "ricerca",
    "personalizzazione",
    "sicurezza",
    "statistiche",
    "analisi",
    "esperienza",
    "qualità",
    // Dutch
    "verbeteren",
    "verbetering",
    "ontwikkelen",
    "ontwikkeling",
    "diensten",
    "dienst",
    "producten",
    "onderzoek",
    "personaliseren",
    "personalisatie",
    "beveiliging",
    "statistieken",
    "ervaring",
    "kwaliteit",
];

/// Whether a text names only what could be anything; not for an empty one.
pub fn is_broad(text: &str) -> bool {
    let written = text.split_whitespace().next().is_some();
    written && telling(text).iter().all(|word| BROAD.contains(&&**word))
}

/// Whether a text says that a promise goes beyond what is owed.
pub fn is_voluntary(text: &str) -> bool {
    let text = text.to_lowercase();
    ["voluntar", "volontair", "freiwillig", "voluntari", "vrijwillig"].iter().any(|word| text.contains(word))
}

/// The words of a text that tell something, in lower case.
pub fn telling(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty() && !EMPTY.contains(&&**word))
        .collect()
}

/// Words that describe anybody.
const ANYBODY: &[&str] = &[
    "partner",
    "third part",
    "service provider",
    "affiliate",
    "selected compan",
    "vendor",
    "supplier",
    "other compan",
    "dienstleister",
    "dritte",
    "partenaire",
    "prestataire",
    "tiers",
    "socios",
    "fornitori",
    "terze parti",
];

/// Whether a name of a category describes anybody.
pub fn is_anybody(label: &str) -> bool {
    let label = label.to_lowercase();
    ANYBODY.iter().any(|word| label.contains(word))
}

/// Whether words are about advertising.
pub fn is_about_marketing(words: &str) -> bool {
    let words = words.to_lowercase();
    ["marketing", "advertis", "prospection", "publicit", "werbung"].iter().any(|own| words.contains(own))
}

/// Whether words grant something without asking why.
pub fn is_unconditional(words: &str) -> bool {
    let words = words.to_lowercase();
    [
        "no reason",
        "without a reason",
        "without reason",
        "without giving",
        "sans motif",
        "ohne angabe",
        "ohne grund",
    ]
    .iter()
    .any(|own| words.contains(own))
}

#[cfg(test)]
mod tests {
    use super::{is_broad, telling};

    #[test]
    fn broad_words_name_anything() {
        assert!(is_broad("Improving our services"));
        assert!(is_broad("Verbesserung unserer Dienste"));
        assert!(!is_broad("Improving the route planner"));
        assert!(!is_broad(""));
    }

    #[test]
    fn empty_words_tell_nothing() {
        assert!(telling("our legitimate business interests").is_empty());
        assert!(telling("Zu berechtigten geschäftlichen Zwecken").is_empty());
        assert_eq!(telling("fewer stolen bicycles for our business"), ["fewer", "stolen", "bicycles"]);
    }
}
