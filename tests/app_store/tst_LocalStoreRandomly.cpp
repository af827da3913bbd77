// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app_store/Samples.h"
#include "tests/app_store/StoreUnderTest.h"

#include <QTest>

#include <random>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;

namespace {

constexpr int conversationCount = 3;

/// Makes operations as an engine might send them, and some that it should not.
class RandomOperations
{
public:
    explicit RandomOperations(unsigned seed) : m_random(seed) {}

    LocalTransaction transaction()
    {
        LocalTransaction operations;
        for (quint64 i = below(6) + 1; i > 0; --i)
            operations.push_back(operation());
        return operations;
    }

    quint64 anyMessage() { return below(m_messages + 1) + 1; }

private:
    quint64 below(quint64 bound) { return std::uniform_int_distribution<quint64>(0, bound - 1)(m_random); }

    LocalOperation operation()
    {
        const quint64 c = below(conversationCount) + 1;
        const auto id = idOf<ConversationId>(c);
        const quint64 known = below(m_messages + 1) + 1;
        const AccountId someone = below(2) ? ada : below(2) ? bob : me;
        if (below(4) == 0)
            return aboutOthers(c, known, someone);
        switch (below(18)) {
        case 0: return below(2) ? conversation(c) : c == 2 ? conversation(c, {}) : conversation(c, {ada, bob});
        case 1: case 2: case 3: case 4: {
            PutEntry put = entry(c, ++m_messages, ++m_head[c], someone);
            put.entry.kind = below(5) ? 1 : 2;
            return put;
        }
        case 5: return entry(c, known, below(3) ? m_head[c] + 1 : below(30) + 1, someone);
        case 6: case 7: return composed(c, ++m_messages, ++m_number[c]);
        case 8: case 9: return sent(c, known, ++m_head[c]);
        case 10:
            return MarkFailed{id, idOf<MessageId>(known), wire::ErrorCode::TooLarge};
        case 11: return RemoveFailed{id, idOf<MessageId>(known)};
        case 12: return Renumber{id, idOf<MessageId>(known), ++m_number[c]};
        case 13: case 14: return mark(c, someone, below(m_head[c] + 2), below(m_head[c] + 2));
        case 15: return SetRead{id, below(m_head[c] + 2)};
        case 16: return SetCursor{LogId::of(id), m_head[c]};
        default: break;
        }
        if (below(2) == 0)
            return PutKeyRecord{quint8(below(3) + 1), QByteArray::number(below(6)), below(4) ? QByteArray::number(below(1'000)) : QByteArray()};
        if (below(12) > 0)
            return SetNextNumber{id, m_number[c] + 1};
        if (below(3) == 0)
            return SetToken{QByteArray::number(below(50))};
        if (below(3) == 0)
            return SetTide{QByteArray::number(below(50))};
        if (below(3) == 0) {
            m_head[c] = m_head[c] / 2;
            return RewindLog{below(4) ? LogId::of(id) : LogId::accountLog()};
        }
        for (Seq &head : m_head)
            head = head / 2;
        return BeginGeneration{idOf<GenerationId>(++m_generations)};
    }

    /// An entry that says something about another, or about the log; their numbers are not those of messages.
    LocalOperation aboutOthers(quint64 c, quint64 target, const AccountId &someone)
    {
        const auto id = idOf<ConversationId>(c);
        const bool isMine = someone == me;
        PutEntry put = entry(c, 10'000 + m_notes, m_head[c] + 1, someone, QStringLiteral("note %1").arg(m_notes));
        put.mine = isMine;
        put.content.target = idOf<MessageId>(target);
        put.entry.kind = quint8(wire::EntryKind::Silent);
        switch (below(13)) {
        case 0:
            put.entry.kind = quint8(wire::EntryKind::Redact);
            put.content = {};
            put.entry.target = idOf<MessageId>(target);
            break;
        case 1: case 2:
            put.content.type = quint64(below(2) ? Content::Type::Edit : Content::Type::Reaction);
            if (put.content.type == quint64(Content::Type::Edit) && below(2))
                put.content.mentions = {{someone, 0, quint32(below(4)) + 1}};
            m_annotations.push_back(put);
            break;
        case 3:
            put.content.type = quint64(Content::Type::DeleteForMe);
            put.content.conversation = id;
            break;
        case 4:
            put = entry(c, ++m_messages, ++m_head[c], someone);
            put.mine = isMine;
            put.content.reply = Reply{idOf<MessageId>(target), ada, QStringLiteral("quoted")};
            put.content.mentions = {{someone, quint32(below(3)), 2}, {ada, 5, 1}};
            return put;
        case 5: {
            const quint64 first = below(m_head[c] + 2) + 1;
            return PutGap{id, {first, first + below(5), below(2) == 0}};
        }
        case 6: return DropGap{id, below(m_head[c] + 2) + 1};
        case 7: return NoteBehind{id, m_head[c] + below(4), below(20), below(50'000)};
        case 8:
            return Withdraw{id, idOf<MessageId>(target), below(3) == 0};
        case 9: case 10: {
            PutComposed made = composed(c, 10'000 + m_notes++, ++m_number[c], QStringLiteral("mine"));
            m_composed.emplace_back(c, 10'000 + m_notes - 1);
            made.kind = quint8(below(2) ? wire::EntryKind::Redact : wire::EntryKind::Silent);
            if (made.kind == quint8(wire::EntryKind::Redact)) {
                made.content = {};
                made.target = idOf<MessageId>(target);
            } else {
                made.content.type = quint64(Content::Type::Edit);
                made.content.target = idOf<MessageId>(target);
            }
            return made;
        }
        case 11: // taken back by its author
            if (m_annotations.empty())
                break;
            put = m_annotations[below(m_annotations.size())];
            put.entry.seq = put.entry.ordinal = m_head[c] + 1;
            put.entry.body.clear();
            put.content = {};
            break;
        default: {
            if (m_composed.empty())
                break;
            const auto [where, note] = m_composed[below(m_composed.size())];
            return sent(where, note, ++m_head[where]);
        }
        }
        ++m_notes;
        ++m_head[c];
        return put;
    }

    std::mt19937 m_random;
    std::vector<std::pair<quint64, quint64>> m_composed; ///< notes, by conversation
    std::vector<PutEntry> m_annotations;
    quint64 m_notes = 0;
    quint64 m_messages = 0;
    quint64 m_generations = 0;
    std::array<Seq, conversationCount + 1> m_head{};
    std::array<quint64, conversationCount + 1> m_number{};
};

QString differences(const LocalImage &a, const LocalImage &b)
{
    if (a.generation != b.generation || a.cursors != b.cursors || a.marksVersion != b.marksVersion)
        return QStringLiteral("generation, cursors or marks version");
    if (a.gaps != b.gaps)
        return QStringLiteral("gaps");
    if (a.keyRecords != b.keyRecords)
        return QStringLiteral("records of keys");
    if (a.tide != b.tide || a.olderTokens != b.olderTokens)
        return QStringLiteral("tide or older tokens");
    if (a.conversations.size() != b.conversations.size() || a.outbox.size() != b.outbox.size()
        || a.kept.size() != b.kept.size())
        return QStringLiteral("number of conversations or envelopes");
    for (const auto &[id, one] : a.conversations) {
        const auto it = b.conversations.find(id);
        if (it == b.conversations.end() || one.members != it->second.members || one.nextNumber != it->second.nextNumber)
            return QStringLiteral("a conversation's members or number");
        if (one.readOwn != it->second.readOwn || one.confirmedRead != it->second.confirmedRead
            || one.confirmedDelivered != it->second.confirmedDelivered)
            return QStringLiteral("a conversation's own marks");
    }
    for (std::size_t i = 0; i < a.outbox.size(); ++i) {
        if (a.outbox[i].id != b.outbox[i].id || a.outbox[i].number != b.outbox[i].number ||
            a.outbox[i].content != b.outbox[i].content)
            return QStringLiteral("an envelope");
    }
    return QString();
}

} // namespace

/// The database must amount to the model, whatever is done to both (A2, A3, A4, A6).
class tst_LocalStoreRandomly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothAgree_A2_A3_A4_A6_data();
    void bothAgree_A2_A3_A4_A6();
};

void tst_LocalStoreRandomly::bothAgree_A2_A3_A4_A6_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 24; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_LocalStoreRandomly::bothAgree_A2_A3_A4_A6()
{
    QFETCH(unsigned, seed);
    SqliteUnderTest sqlite;
    ModelUnderTest model;
    RandomOperations random(seed);
    QVERIFY(sqlite.commit({identity()}) && model.commit({identity()}));
    for (int step = 0; step < 150; ++step) {
        const LocalTransaction transaction = random.transaction();
        QVERIFY(sqlite.commit(transaction) && model.commit(transaction));
        if (step % 40 == 39) {
            sqlite.reopen();
            QCOMPARE(differences(sqlite.store().load(), model.store().load()), QString());
        }
        for (quint64 c = 1; c <= conversationCount; ++c) {
            const std::vector<Seen> shown = sqlite.timeline(c);
            const std::vector<Seen> expected = model.timeline(c);
            QCOMPARE(shown.size(), expected.size());
            for (std::size_t i = 0; i < shown.size(); ++i)
                QVERIFY2(shown[i] == expected[i], qPrintable(QStringLiteral("step %1, conversation %2, row %3: message "
                    "%4 and %5, status %6 and %7, sequence %8 and %9").arg(step).arg(c).arg(i).arg(shown[i].message)
                    .arg(expected[i].message).arg(shown[i].status).arg(expected[i].status).arg(shown[i].seq).arg(expected[i].seq)));
            QCOMPARE(sqlite.unread(c), model.unread(c));
            for (int i = 0; i < 4; ++i) {
                const quint64 message = random.anyMessage();
                const Shown one = sqlite.shown(c, message);
                const Shown other = model.shown(c, message);
                QVERIFY2(one == other, qPrintable(QStringLiteral("step %1, message %2 of %3: there %4 and %5, deleted %6 and %7, "
                    "'%8' and '%9'").arg(step).arg(message).arg(c).arg(one.isThere).arg(other.isThere).arg(one.isDeleted)
                    .arg(other.isDeleted).arg(one.text, other.text)
                    + QStringLiteral(" %1 and %2, %3 and %4").arg(one.reactions, other.reactions, one.quote, other.quote)
                    + QStringLiteral(", %1 and %2 mentions").arg(one.mentions.size()).arg(other.mentions.size())));
            }
        }
    }
}

QTEST_GUILESS_MAIN(tst_LocalStoreRandomly)
#include "tst_LocalStoreRandomly.moc"
