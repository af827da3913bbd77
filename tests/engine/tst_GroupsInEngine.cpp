// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/Outbox.h"
#include "shared/wire/AccountEvent.h"
#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;
using wire::ErrorCode;

namespace {

/// Knows of one group what the test says.
class GroupSeal final : public PlainSeal
{
public:
    void control(const ConversationId &, const wire::Entry &entry, Now, Out &) override { controls.push_back(entry.kind); }
    void groupTold(const ConversationId &conversation, Now, Out &) override { told.push_back(conversation); }
    bool mayWrite(const ConversationId &conversation) const override { return conversation != closed; }
    bool looked(const ConversationId &, const wire::Entry &, const GroupLook *look, Now, Out &) override
    {
        if (look)
            looks.push_back(*look);
        return believes;
    }
    std::vector<FoundedGroup> takeFounded() override { return std::exchange(founded, {}); }

    std::vector<quint8> controls;
    std::vector<ConversationId> told;
    std::vector<GroupLook> looks;
    std::vector<FoundedGroup> founded;
    ConversationId closed;
    bool believes = true;
};

/// An engine with that seal, and all that it puts out at once.
struct Bench
{
    Bench()
    {
        image.identity = PutIdentity{me, 1, QStringLiteral("me"), QStringLiteral("ws://127.0.0.1:4443"), "token"};
        engine = std::make_unique<Engine>(image, seal, random);
        on(Start());
        on(SocketOpened{engine->lastConnection()});
        wire::Welcome welcome;
        welcome.signedIn = true;
        welcome.account = me;
        welcome.device = 1;
        receive(welcome);
    }
    void on(const EngineEvent &event)
    {
        Out out;
        engine->on(event, now, out);
        for (int i = 0; i < 4; ++i) {
            engine->conclude(now, out);
            for (auto *effects : {&out.now, &out.after}) {
                for (const EngineEffect &effect : *effects) {
                    if (const auto *one = std::get_if<AskFailed>(&effect))
                        failed.push_back(*one);
                    if (const auto *one = std::get_if<ReceiptsTold>(&effect))
                        receipts.push_back(*one);
                    if (const auto *one = std::get_if<Transmit>(&effect))
                        frames.push_back(one->frame);
                }
            }
            transaction.insert(transaction.end(), out.transaction.begin(), out.transaction.end());
            out = {};
            engine->committed(now, out);
        }
    }
    void receive(const wire::Frame &frame) { on(FrameReceived{engine->lastConnection(), frame}); }
    template <class O>
    std::vector<O> stored() const
    {
        std::vector<O> found;
        for (const LocalOperation &operation : transaction) {
            if (const auto *one = std::get_if<O>(&operation))
                found.push_back(*one);
        }
        return found;
    }
    template <class F>
    std::vector<F> sent() const
    {
        std::vector<F> found;
        for (const wire::Frame &frame : frames) {
            if (const auto *one = std::get_if<F>(&frame))
                found.push_back(*one);
        }
        return found;
    }

    Now now{1'000'000ms, milliseconds(1'700'000'000'000)};
    simulation::SeededRandom random{1};
    LocalImage image;
    GroupSeal seal;
    std::unique_ptr<Engine> engine;
    LocalTransaction transaction;
    std::vector<AskFailed> failed;
    std::vector<ReceiptsTold> receipts;
    std::vector<wire::Frame> frames;
};

wire::Entries accountLog(const wire::AccountEvent &event, Seq seq)
{
    wire::Entry entry;
    entry.seq = seq;
    entry.kind = quint8(wire::EntryKind::AccountEvent);
    entry.relayTimeMs = 1'000;
    entry.body = wire::encodeAccountEvent(event);
    return {LogId::accountLog(), seq, {entry}};
}

wire::Entry entryWith(Seq seq, wire::EntryKind kind, const QByteArray &body)
{
    wire::Entry entry = entryOf(seq, ada, *MessageId::fromBytes(QByteArray(16, char('0' + int(seq)))), body);
    entry.kind = quint8(kind);
    return entry;
}

} // namespace

/// Groups as the delivery core sees them: it verifies nothing, and stores what it is told (D3).
class tst_GroupsInEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAccountsLogTellsOfGroups_D3();
    void controlEntriesGoToTheSealAndCount();
    void aLookIsBelievedAsTheSealSays();
    void whoIsOutsideWritesNothing_D3();
    void aGroupThatWasMadeSaysHowItLooks();
    void receiptsSayWho_C5();
};

void tst_GroupsInEngine::theAccountsLogTellsOfGroups_D3()
{
    Bench bench;
    wire::AccountEvent joined;
    joined.joined = c1;
    joined.isGroup = true;
    bench.receive(accountLog(joined, 1));
    const auto put = bench.stored<PutConversation>();
    QCOMPARE(put.size(), std::size_t(1));
    QVERIFY(put.front().isGroup && put.front().members.empty() && !put.front().isRequest);
    wire::AccountEvent left;
    left.left = c1;
    bench.receive(accountLog(left, 2));
    QCOMPARE(bench.seal.told, (std::vector<ConversationId>{c1, c1}));
}

void tst_GroupsInEngine::controlEntriesGoToTheSealAndCount()
{
    Bench bench;
    bench.receive(wire::Entries{LogId::of(c1), 3, {entryWith(1, wire::EntryKind::Control, "event"),
                                                   entryWith(2, wire::EntryKind::Gone, "notice"),
                                                   entryWith(3, wire::EntryKind::Counts, encodeContent({.text = QStringLiteral("hi")}))}});
    QCOMPARE(bench.seal.controls, (std::vector<quint8>{18, 19}));
    QCOMPARE(bench.stored<PutEntry>().size(), std::size_t(1)); // the seal alone says what is shown of the others
    QCOMPARE(bench.stored<SetCursor>().back().seq, Seq(3));
}

void tst_GroupsInEngine::aLookIsBelievedAsTheSealSays()
{
    Bench bench;
    const QByteArray look = encodeContent({.type = quint64(Content::Type::GroupLook), .text = QStringLiteral("Hike")});
    bench.receive(wire::Entries{LogId::of(c1), 1, {entryWith(1, wire::EntryKind::Silent, look)}});
    QCOMPARE(bench.seal.looks.size(), std::size_t(1));
    QCOMPARE(bench.seal.looks.front().title, QStringLiteral("Hike"));
    QVERIFY(bench.stored<PutEntry>().back().state == ContentState::Readable);
    bench.seal.believes = false;
    bench.receive(wire::Entries{LogId::of(c1), 2, {entryWith(2, wire::EntryKind::Silent, look)}});
    QVERIFY(bench.stored<PutEntry>().back().state == ContentState::Unreadable);
    bench.receive(wire::Entries{LogId::of(c1), 3, {entryWith(3, wire::EntryKind::Counts, look)}}); // it is no message
    QCOMPARE(bench.seal.looks.size(), std::size_t(2));
    QVERIFY(bench.stored<PutEntry>().back().state == ContentState::Unreadable);
}

void tst_GroupsInEngine::whoIsOutsideWritesNothing_D3()
{
    Bench bench;
    bench.on(Compose{1, c1, QStringLiteral("hello")});
    QCOMPARE(bench.sent<wire::Append>().size(), std::size_t(1));
    // Removed while it was under way: what waits fails, and says why.
    bench.seal.closed = c1;
    wire::Error error;
    error.request = bench.sent<wire::Append>().back().request;
    error.code = ErrorCode::NotAMember;
    bench.receive(error);
    const auto failed = bench.stored<MarkFailed>();
    QCOMPARE(failed.size(), std::size_t(1));
    QCOMPARE(failed.front().reason, ErrorCode::NotAMember);
    bench.on(Compose{2, c1, QStringLiteral("still there?")});
    QCOMPARE(bench.failed.size(), std::size_t(1));
    QCOMPARE(bench.failed.front().ask, AskId(2));
    QCOMPARE(bench.failed.front().code, ErrorCode::NotAMember);
    const auto composed = bench.stored<PutComposed>().size();
    bench.on(React{c1, *MessageId::fromBytes(QByteArray(16, 'm')), QStringLiteral("!")});
    bench.on(SetGroupLook{c1, {QStringLiteral("Mine"), {}}});
    QCOMPARE(bench.stored<PutComposed>().size(), composed);
}

void tst_GroupsInEngine::aGroupThatWasMadeSaysHowItLooks()
{
    Bench bench;
    bench.seal.founded = {{c1, {QStringLiteral("Hike"), "\xff\xd8\xff"}}};
    bench.receive(wire::Pong());
    const auto composed = bench.stored<PutComposed>();
    QCOMPARE(composed.size(), std::size_t(1));
    QCOMPARE(composed.front().kind, quint8(wire::EntryKind::Silent));
    QCOMPARE(composed.front().content.text, QStringLiteral("Hike"));
    QCOMPARE(composed.front().content.picture, QByteArray("\xff\xd8\xff"));
    bench.on(SetGroupLook{c1, {QStringLiteral("Hike"), "no picture"}});
    QCOMPARE(bench.stored<PutComposed>().size(), std::size_t(1));
}

void tst_GroupsInEngine::receiptsSayWho_C5()
{
    Bench bench;
    const auto bob = *AccountId::fromBytes(QByteArray(16, 'b'));
    bench.receive(wire::Marks{1, {{c1, ada, 7, 6, 6}, {c1, bob, 7, 7, 2}, {c1, me, 9, 9, 9}}});
    bench.on(AskReceipts{5, c1, 4});
    const auto asked = bench.sent<wire::GetReceipts>();
    QCOMPARE(asked.size(), std::size_t(1));
    QVERIFY(asked.front().conversation == c1 && asked.front().seq == 4);
    bench.receive(wire::Receipts{asked.front().request, 2, 2, 1});
    QCOMPARE(bench.receipts.size(), std::size_t(1));
    QCOMPARE(bench.receipts.front().readBy, std::vector{ada});
    QCOMPARE(bench.receipts.front().deliveredTo, std::vector{bob});
    bench.on(AskReceipts{6, c1, 4});
    bench.receive(wire::Receipts{bench.sent<wire::GetReceipts>().back().request, 500, 400, 300});
    QCOMPARE(bench.receipts.back().delivered, 400u);
    QVERIFY(bench.receipts.back().readBy.empty()); // of so many nobody is named
}

QTEST_GUILESS_MAIN(tst_GroupsInEngine)
#include "tst_GroupsInEngine.moc"
