//! Choices of people: consent, marketing, trackers, decisions about them.

use super::shared::{self, ACTIVITY, DATA, PARTY, PURPOSE};
use super::table::{Field, Kind, KindTable, Need, Type, many, named, one, table, with, word};

const PARENTAL: &[Field] = &[
    one("below", &[Type::Number]).says("age; without it, the age of each state of residence"),
    one("verified_by", &[Type::Text]).says("how the holder of parental responsibility is checked"),
];

/// `consent`
pub static CONSENT: KindTable = table(
    Kind::Consent,
    "consent",
    "how consent is asked, given and withdrawn",
    &[
        many("for", &[PURPOSE, ACTIVITY]).says("default: who refers to it"),
        many(
            "given",
            &[Type::Words(&[
                word("tick"),
                word("click"),
                word("form"),
                word("oral"),
                word("signature"),
                word("double_opt_in"),
                word("preticked"),
                word("silence"),
                word("browsing"),
                word("terms"),
            ])],
        )
        .need(Need::Always)
        .says("how people say yes"),
        one("explicit", &[Type::Bool]).says("a statement of its own (Art. 9(2)(a), 22(2)(c), 49(1)(a))"),
        one("required_for_service", &[Type::Bool]).says("no service without it"),
        many("asked_by", &[PARTY]).says("default: ours"),
        many("relied_on_by", &[PARTY]).says("who builds on it; default: ours"),
        many("evidence", &[Type::Text]).need(Need::Controller).says("proof (Art. 7(1))"),
        many("withdraw", &[Type::Contact, Type::Text]).need(Need::Notice).says("how it is taken back"),
        one("refuse", &[Type::Words(&[word("first_layer"), word("second_layer"), word("browser")])])
            .says("where a banner lets people refuse"),
        one("parental", &[Type::Record(PARENTAL)]).says("consent of a parent (Art. 8)"),
        one("alternative", &[Type::Text]).says("what people get who refuse"),
        one("refresh", &[Type::Quantity]).says("when it is asked anew; `none`: one-off"),
    ],
);

const SOFT_OPT_IN: &[Field] = &[
    one("obtained_in", &[Type::Words(&[word("sale"), word("free_account")]), Type::Text]),
    one("own_similar", &[Type::Bool]),
    one("refuse_at_collection", &[Type::Bool]),
    one("refuse_in_message", &[Type::Bool]),
];

/// `marketing`
pub static MARKETING: KindTable = table(
    Kind::Marketing,
    "marketing",
    "messages that advertise",
    &[
        many("messages", &[Type::Text]).need(Need::Always).says("what is sent"),
        many(
            "channels",
            &[Type::Words(&[
                word("email"),
                word("sms"),
                word("push"),
                word("message"),
                word("post"),
                word("phone"),
                word("automated_call"),
                word("fax"),
            ])],
        )
        .need(Need::Always)
        .says("by which channels"),
        many(
            "permission",
            &[
                Type::Words(&[
                    with("consent", &[one("consent", &[shared::CONSENT])]),
                    named("soft_opt_in", SOFT_OPT_IN),
                    word("legitimate_interest"),
                ]),
                shared::CONSENT,
            ],
        )
        .need(Need::Always)
        .says("what allows it (ePrivacy Art. 13); `any […]`: gates"),
        many("stop", &[Type::Contact, Type::Text]).need(Need::Notice).says("how people stop it"),
        one("suppression", &[Type::Text]).says("the list of those who said no"),
    ],
);

/// `tracker`
pub static TRACKER: KindTable = table(
    Kind::Tracker,
    "tracker",
    "a cookie, pixel, storage or SDK",
    &[
        many(
            "technology",
            &[Type::Words(&[
                word("cookie"),
                word("pixel"),
                word("local_storage"),
                word("sdk"),
                word("fingerprint"),
                word("beacon"),
                word("embed"),
            ])],
        )
        .need(Need::Always)
        .says("`embed`: plug-in, video, map, page on a platform"),
        many("on", &[shared::SYSTEM, Type::Ref(&[Kind::Marketing]), Type::Text])
            .need(Need::Always)
            .says("where it runs"),
        many("set_by", &[PARTY]).need(Need::Always).says("who sets it"),
        many("read_by", &[PARTY]).need(Need::Notice).says("who reads it; default: who sets it"),
        many("purpose", &[PURPOSE]).need(Need::Always).says("what it is for"),
        many("data", &[DATA]).says("what it carries"),
        many("for", &[ACTIVITY]).says("default: every activity with that purpose and data"),
        one("lifetime", &[Type::Quantity, Type::Words(&[word("session")]), Type::Period])
            .need(Need::Notice)
            .says("how long it stays"),
        many(
            "consent",
            &[
                shared::CONSENT,
                Type::Words(&[
                    with("exempt", &[one("reason", &[Type::Text])]),
                    word("contract"),
                    word("legitimate_interest"),
                ]),
            ],
        )
        .need(Need::Always)
        .says("the consent, or why none is asked (ePrivacy Art. 5(3))"),
        one("loads", &[Type::Words(&[word("after_consent"), word("before_consent")])]),
        one("refusal", &[Type::Text]).says("what happens on refusal"),
    ],
);

/// `decision`
pub static DECISION: KindTable = table(
    Kind::Decision,
    "decision",
    "profiling or an automated decision",
    &[
        one("type", &[Type::Words(&[word("profiling"), word("automated")])]).need(Need::Always).never_none(),
        one("logic", &[Type::Text]).need(Need::Notice).says("how it works, in plain words"),
        one(
            "effect",
            &[Type::Words(&[
                with("legal", &[one("text", &[Type::Text])]),
                with("similar", &[one("text", &[Type::Text])]),
            ])],
        )
        .need(Need::Notice)
        .says("what it does to people; `none`: no legal or similar effect"),
        one("taken_by", &[PARTY]).says("default: the controller of the activity"),
        many("uses", &[DATA]).says("what it rests on"),
        one("weight", &[Type::Words(&[word("decisive"), word("strong"), word("weak")])])
            .says("how much the result weighs in the decision of another"),
        one(
            "gateway",
            &[Type::Words(&[
                word("contract"),
                shared::LAW,
                with("explicit_consent", &[one("consent", &[shared::CONSENT]).need(Need::Always)]),
            ])],
        )
        .need(Need::Automated)
        .says("what allows it (Art. 22(2))"),
        one("human", &[Type::Text]).need(Need::Automated).says("which human intervenes"),
        many("contest", &[Type::Contact, Type::Text]).need(Need::Automated).says("how people contest it"),
    ],
);
