// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/store/SearchQuery.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"
#include "tests/ui/HostileStrings.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using namespace porchlight::store;

namespace {

const auto c1 = idOf<ConversationId>(1);
const auto c2 = idOf<ConversationId>(2);
constexpr quint64 day = 86'400'000;

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

PutEntry at(PutEntry put, quint64 timeMs)
{
    put.entry.relayTimeMs = timeMs;
    return put;
}

PutEntry edit(quint64 message, Seq seq, quint64 of, const QString &text, const AccountId &sender = ada)
{
    PutEntry put = entry(1, message, seq, sender, text);
    put.entry.kind = quint8(wire::EntryKind::Silent);
    put.content = {.type = quint64(Content::Type::Edit), .text = text, .target = idOf<MessageId>(of)};
    return put;
}

PutEntry redaction(quint64 message, Seq seq, quint64 of, const AccountId &sender = ada)
{
    PutEntry put = entry(1, message, seq, sender, QString());
    put.entry.kind = quint8(wire::EntryKind::Redact);
    put.entry.target = idOf<MessageId>(of);
    put.content = {};
    return put;
}

} // namespace

/// Everything on the device is found as it is shown, and nothing that is not shown (E4).
class tst_LocalSearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<SqliteUnderTest> m_store;

    std::vector<SearchHit> find(const SearchAsk &ask) const
    {
        const SearchPage page = m_store->reader().search().find(ask, std::nullopt, 100, [] { return false; });
        if (page.hasFailed || page.isStopped)
            qFatal("a search has failed");
        return page.hits;
    }
    /// The texts that were found, newest first.
    QStringList found(const SearchAsk &ask) const
    {
        QStringList texts;
        for (const SearchHit &hit : find(ask))
            texts += hit.row.text;
        return texts;
    }
    QStringList found(const char *typed) const { return found(SearchAsk{utf8(typed)}); }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<SqliteUnderTest>();
        QVERIFY(m_store->commit({identity(), conversation(1, {ada, bob}), conversation(2, {bob})}));
    }

    void everyScript_E4();
    void whereAndByWhom_E4();
    void newestFirstAndInPages_E4();
    void anEditIsFoundByWhatItSays_E4_A12();
    void whatIsGoneIsNotFound_E4_A12();
    void onesOwnFromTheFirstMoment_E4_A1();
    void bookkeepingIsNotFound_E4();
    void requestsAndBlockedOnlyWhereOneLooks_E4_A13();
    void filters_E4();
    void hostileWords_E4_G14();
    void whatIsStoppedSaysSo_E4();
};

void tst_LocalSearch::everyScript_E4()
{
    const QStringList texts = {utf8("Crème brûlée for two"), utf8("Съешь ещё этих мягких булок"), utf8("أهلا وسهلا بكم"),
                               utf8("我喜欢喝茶"), utf8("明日は東京タワーへ行く"), utf8("안녕하세요 여러분"), utf8("שָׁלוֹם עולם"),
                               utf8("สวัสดีครับ"), utf8("see you 👋🏽 at 寿司屋"), utf8("नमस्ते दुनिया")};
    LocalTransaction all;
    for (qsizetype i = 0; i < texts.size(); ++i)
        all.push_back(entry(1, quint64(i) + 1, quint64(i) + 1, ada, texts[i]));
    QVERIFY(m_store->commit(all));
    const std::vector<std::pair<const char *, qsizetype>> asked = {
        {"creme", 0}, {"rulé", 0}, {"TWO", 0}, {"c", 0}, {"br", 0}, {"еще", 1}, {"мягк", 1}, {"اهلا", 2}, {"سهل", 2},
        {"茶", 3}, {"喜欢", 3}, {"喜欢喝茶", 3}, {"京タワ", 4}, {"明", 4}, {"하세", 5}, {"שלום", 6}, {"วัสดี", 7},
        {"👋", 8}, {"you 寿司", 8}, {"स्ते", 9}, {"\"see you\"", 8}, {"for creme", 0}};
    for (const auto &[typed, text] : asked)
        QCOMPARE(found(typed), QStringList(texts[text]));
    for (const char *typed : {"reme x", "欢茶", "京東", "zzz", "?", "", "   ", "\"\""})
        QCOMPARE(found(typed), QStringList());
}

void tst_LocalSearch::whereAndByWhom_E4()
{
    QVERIFY(m_store->commit({entry(1, 1, 1, ada, utf8("The tide is high, the Tide is low"))}));
    const auto hits = find({utf8("tide")});
    QCOMPARE(hits.size(), 1u);
    QCOMPARE(hits[0].conversation, c1);
    QCOMPARE(hits[0].row.id, idOf<MessageId>(1));
    QCOMPARE(hits[0].row.sender, ada);
    QCOMPARE(hits[0].row.timeMs, 1'000u);
    QVERIFY(hits[0].hits == (std::vector<search::Hit>{{4, 4}, {22, 4}}));
}

void tst_LocalSearch::newestFirstAndInPages_E4()
{
    LocalTransaction all;
    QStringList expected;
    for (quint64 n = 1; n <= 60; ++n) { // the days in an order of their own, as when history comes later
        const quint64 time = (n * 7 % 61) * day / 3;
        expected += QStringLiteral("tide %1").arg(time, 12, 10, QLatin1Char('0'));
        all.push_back(at(entry(1 + n % 2, n, n, ada, expected.back()), time));
    }
    std::ranges::sort(expected, std::greater());
    QVERIFY(m_store->commit(all));
    QStringList paged;
    std::optional<SearchPlace> before;
    for (int pages = 0; pages < 20; ++pages) {
        const SearchPage page = m_store->reader().search().find({utf8("tide")}, before, 7, [] { return false; });
        for (const SearchHit &hit : page.hits)
            paged += hit.row.text;
        if (page.isLast)
            break;
        before = page.hits.back().place;
    }
    QCOMPARE(paged, expected);
}

void tst_LocalSearch::anEditIsFoundByWhatItSays_E4_A12()
{
    QVERIFY(m_store->commit({entry(1, 1, 1, ada, utf8("meet at seven")), edit(2, 2, 1, utf8("meet at eight"))}));
    QCOMPARE(found("seven"), QStringList());
    QCOMPARE(found("meet"), QStringList(utf8("meet at eight")));
    const auto hits = find({utf8("eight")});
    QCOMPARE(hits.size(), 1u);
    QCOMPARE(hits[0].row.id, idOf<MessageId>(1)); // where it is in the timeline
    QVERIFY(m_store->commit({edit(3, 3, 1, utf8("meet at nine"))}));
    QCOMPARE(found("eight"), QStringList());
    QCOMPARE(found("nine").size(), 1);
    QVERIFY(m_store->commit({edit(4, 4, 1, utf8("meet never"), bob)})); // it is not bob's
    QCOMPARE(found("never"), QStringList());
    QCOMPARE(found("nine").size(), 1);
}

void tst_LocalSearch::whatIsGoneIsNotFound_E4_A12()
{
    QVERIFY(m_store->commit({entry(1, 1, 1, ada, utf8("a secret")), entry(1, 2, 2, ada, utf8("a secret of mine")),
                             entry(1, 3, 3, ada, utf8("to be changed")), edit(4, 4, 3, utf8("a secret too"))}));
    QCOMPARE(found("secret").size(), 3);
    PutEntry forMe = entry(2, 20, 1, me, QString());
    forMe.entry.kind = quint8(wire::EntryKind::Silent);
    forMe.content = {.type = quint64(Content::Type::DeleteForMe), .target = idOf<MessageId>(2), .conversation = c1, .on = true};
    QVERIFY(m_store->commit({redaction(5, 5, 1), forMe}));
    QCOMPARE(found("secret"), QStringList(utf8("a secret too")));
    QVERIFY(m_store->commit({redaction(6, 6, 3)}));
    QCOMPARE(found("secret"), QStringList());
    QCOMPARE(found("changed"), QStringList());
}

void tst_LocalSearch::onesOwnFromTheFirstMoment_E4_A1()
{
    QVERIFY(m_store->commit({composed(1, 1, 1, utf8("on my way"))}));
    QCOMPARE(found("way").size(), 1);
    QVERIFY(m_store->commit({MarkSent{c1, idOf<MessageId>(1), 1, 900 * day}})); // another day by the relay's clock
    const auto hits = find({utf8("way")});
    QCOMPARE(hits.size(), 1u);
    QCOMPARE(quint64(hits[0].place.timeMs), 900 * day);
    PutComposed taken = composed(1, 2, 2, QString());
    taken.kind = quint8(wire::EntryKind::Redact);
    taken.content = {};
    taken.target = idOf<MessageId>(1);
    QVERIFY(m_store->commit({taken})); // the relay does not know yet
    QCOMPARE(found("way"), QStringList());
    QVERIFY(m_store->commit({composed(1, 3, 3, utf8("never sent")), MarkFailed{c1, idOf<MessageId>(3), wire::ErrorCode::StorageFull}}));
    QCOMPARE(found("sent").size(), 1);
    QVERIFY(m_store->commit({RemoveFailed{c1, idOf<MessageId>(3)}}));
    QCOMPARE(found("sent"), QStringList());
}

void tst_LocalSearch::bookkeepingIsNotFound_E4()
{
    PutEntry draft = entry(2, 1, 1, me, utf8("draft words"));
    draft.entry.kind = quint8(wire::EntryKind::Silent);
    draft.content.type = quint64(Content::Type::Draft);
    draft.content.conversation = c1;
    PutEntry reaction = entry(1, 3, 2, ada, utf8("👍"));
    reaction.entry.kind = quint8(wire::EntryKind::Silent);
    reaction.content = {.type = quint64(Content::Type::Reaction), .text = utf8("👍"), .target = idOf<MessageId>(2)};
    PutEntry unreadable = entry(1, 4, 3, ada, utf8("half words"));
    unreadable.state = ContentState::Unreadable;
    QVERIFY(m_store->commit({draft, entry(1, 2, 1, ada, utf8("words")), reaction, unreadable}));
    QCOMPARE(found("words"), QStringList(utf8("words")));
    QCOMPARE(found("👍"), QStringList());
}

void tst_LocalSearch::requestsAndBlockedOnlyWhereOneLooks_E4_A13()
{
    PutConversation strange = conversation(3, {bob});
    strange.isRequest = true;
    QVERIFY(m_store->commit({strange, entry(3, 1, 1, bob, utf8("buy my tide"))}));
    QCOMPARE(found("tide"), QStringList());
    QCOMPARE(found({utf8("tide"), idOf<ConversationId>(3)}).size(), 1);
    QVERIFY(m_store->commit({PutAccepted{idOf<ConversationId>(3)}}));
    QCOMPARE(found("tide").size(), 1);
    QVERIFY(m_store->commit({conversation(4, {ada}), entry(1, 2, 1, bob, utf8("tide of bob")), entry(4, 3, 1, ada, utf8("tide of ada"))}));
    QCOMPARE(found("tide").size(), 3);
    QVERIFY(m_store->commit({PutBlocked{bob, QStringLiteral("bob"), true}}));
    QCOMPARE(found("tide"), QStringList(utf8("tide of ada")));
    QCOMPARE(found({utf8("tide"), std::nullopt, bob}).size(), 2);
    QCOMPARE(found({utf8("tide"), c1}), QStringList(utf8("tide of bob")));
}

void tst_LocalSearch::filters_E4()
{
    PutEntry speaking = at(entry(1, 4, 4, bob, utf8("tide, @me")), 4 * day);
    speaking.content.mentions = {{me, 6, 3}};
    QVERIFY(m_store->commit({at(entry(1, 1, 1, ada, utf8("tide one")), 1 * day), at(entry(1, 2, 2, bob, utf8("tide two")), 2 * day),
                             at(entry(2, 3, 1, bob, utf8("tide three https://example.org")), 3 * day), speaking}));
    QCOMPARE(found("tide").size(), 4);
    QCOMPARE(found({utf8("tide"), c2}), QStringList(utf8("tide three https://example.org")));
    QCOMPARE(found({utf8("tide"), std::nullopt, ada}), QStringList(utf8("tide one")));
    QCOMPARE(found({utf8("tide"), c1, bob}), (QStringList{utf8("tide, @me"), utf8("tide two")}));
    QCOMPARE(found({.typed = utf8("tide"), .fromMs = 2 * day, .untilMs = 3 * day - 1}), QStringList(utf8("tide two")));
    QCOMPARE(found({.typed = QString(), .fromMs = 3 * day}).size(), 2);
    QCOMPARE(found({.typed = QString(), .kind = SearchAsk::Kind::Links}), QStringList(utf8("tide three https://example.org")));
    QCOMPARE(found({.typed = utf8("one"), .kind = SearchAsk::Kind::Links}), QStringList());
    QCOMPARE(found({.typed = QString(), .kind = SearchAsk::Kind::MentionsOfMe}), QStringList(utf8("tide, @me")));
    QCOMPARE(found({.typed = utf8("tide"), .in = c2, .kind = SearchAsk::Kind::MentionsOfMe}), QStringList());
    QCOMPARE(found({.typed = QString(), .author = ada}), QStringList(utf8("tide one")));
    QCOMPARE(found({.typed = utf8("tide"), .in = idOf<ConversationId>(99)}), QStringList());
}

/// Whatever is written is found by itself, and nothing of it is a command.
void tst_LocalSearch::hostileWords_E4_G14()
{
    QStringList texts = hostileStrings(QUrl(QStringLiteral("http://127.0.0.1:1/")), QStringLiteral("/nowhere"));
    texts += {QStringLiteral("NEAR(a b, 2)"), QStringLiteral("terms : abc"), QStringLiteral("abc* OR def"), QStringLiteral("xyz AND NOT b"),
              QStringLiteral("^abc + def"), QStringLiteral("-{abc def}: x"), QStringLiteral("'; DROP TABLE message; --"), QStringLiteral("__c1 __l")};
    LocalTransaction all;
    for (qsizetype i = 0; i < texts.size(); ++i)
        all.push_back(entry(1, quint64(i) + 1, quint64(i) + 1, ada, texts[i].left(2'000)));
    QVERIFY(m_store->commit(all));
    int foundAgain = 0;
    for (const QString &text : texts) {
        const QStringList hits = found({text});
        const bool isFound = hits.contains(QString::fromUtf8(text.left(2'000).toUtf8()));
        foundAgain += isFound;
        QVERIFY2(isFound || search::Needle(text).isEmpty() || !search::Needle(text).in(text), qPrintable(text));
    }
    QVERIFY2(foundAgain > texts.size() / 2, qPrintable(QString::number(foundAgain)));
    QCOMPARE(found("abc OR def").size(), 1); // the one that has all three
    QCOMPARE(found("xyz NOT zzz").size(), 0);
}

void tst_LocalSearch::whatIsStoppedSaysSo_E4()
{
    LocalTransaction all;
    for (quint64 n = 1; n <= 500; ++n)
        all.push_back(entry(1, n, n, ada, utf8("tide")));
    QVERIFY(m_store->commit(all));
    int asked = 0;
    const SearchPage page = m_store->reader().search().find({utf8("tide")}, std::nullopt, 400, [&] { return ++asked > 20; });
    QVERIFY(page.isStopped);
    QVERIFY(!page.hasFailed);
    QVERIFY(page.hits.size() < 400u);
    QCOMPARE(found("tide").size(), 100);
}

QTEST_GUILESS_MAIN(tst_LocalSearch)
#include "tst_LocalSearch.moc"
