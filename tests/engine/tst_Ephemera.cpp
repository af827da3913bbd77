// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/engine/EngineBench.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::engine;
using namespace porchlight::test;

/// Who is there and who is typing (C1, C2, C4), as the app tells and is told.
class tst_Ephemera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOnTheScreenIsToldWithEachConnection_C2();
    void typingIsSaidNowAndThen_C4();
    void whoTypesIsShownForAMoment_C4();
    void aMessageEndsIt_C4();
    void withoutAConnectionNobodyIsThere_C1();

private:
    static wire::Typed typed(char what, quint32 device = 1) { return {c1, ada, device, 0, QByteArray(1, what)}; }
    static std::vector<AccountId> shown(const EngineBench &bench)
    {
        return bench.typists.empty() ? std::vector<AccountId>() : bench.typists.back().accounts;
    }
};

void tst_Ephemera::whatIsOnTheScreenIsToldWithEachConnection_C2()
{
    EngineBench bench;
    bench.start();
    bench.on(Watching{{c2, c1}});
    bench.on(SetActive{true});
    QVERIFY(bench.sent<wire::Watch>().empty());
    bench.welcome();
    QVERIFY((bench.sent<wire::Watch>() == std::vector{wire::Watch{{c2, c1}}}));
    QVERIFY((bench.sent<wire::Active>() == std::vector{wire::Active{true}}));
    bench.clear();
    bench.on(Watching{{c2, c1}});
    bench.on(SetActive{true});
    QVERIFY(bench.frames.empty()); // it is known
    bench.on(Watching{{c1}});
    bench.on(SetActive{false});
    QVERIFY((bench.sent<wire::Watch>() == std::vector{wire::Watch{{c1}}}));
    QVERIFY((bench.sent<wire::Active>() == std::vector{wire::Active{false}}));
    bench.reconnect();
    QVERIFY((bench.sent<wire::Watch>() == std::vector{wire::Watch{{c1}}}));
    QVERIFY(bench.sent<wire::Active>().empty());
    std::vector<ConversationId> many(150, c1);
    bench.clear();
    bench.on(Watching{many});
    QCOMPARE(bench.sent<wire::Watch>().front().conversations.size(), std::size_t(wire::watchedMax));
}

void tst_Ephemera::typingIsSaidNowAndThen_C4()
{
    EngineBench bench;
    bench.goOnline();
    for (int i = 0; i < 14; ++i) { // 7 s
        bench.on(SetTyping{c1, true});
        bench.pass(500ms);
    }
    QCOMPARE(bench.sent<wire::Typing>().size(), std::size_t(3));
    bench.clear();
    bench.on(SetTyping{c1, false});
    bench.on(SetTyping{c1, false});
    QCOMPARE(bench.sent<wire::Typing>().size(), std::size_t(1)); // that it is over
    QVERIFY(bench.sent<wire::Typing>().front().bytes == QByteArray(1, '\0'));
    bench.clear();
    bench.on(SetTyping{c1, true});
    bench.say(c1);
    bench.on(SetTyping{c1, false}); // the message says so by itself
    QCOMPARE(bench.sent<wire::Typing>().size(), std::size_t(1));
    QVERIFY(bench.store.outbox().size() <= 1); // nothing of it is kept
    bench.on(SocketClosed{bench.connection(), {}});
    bench.clear();
    bench.on(SetTyping{c1, true});
    QVERIFY(bench.sent<wire::Typing>().empty());
}

void tst_Ephemera::whoTypesIsShownForAMoment_C4()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(typed(1));
    QVERIFY(shown(bench) == std::vector{ada});
    bench.receive(typed(1, 2));
    QCOMPARE(bench.typists.back().accounts.size(), std::size_t(1)); // once, on whichever device
    bench.receive(typed(0, 2));
    QVERIFY(shown(bench) == std::vector{ada});
    bench.pass(4s);
    bench.receive(typed(1));
    bench.pass(4s);
    QVERIFY(shown(bench) == std::vector{ada});
    bench.pass(1s + 1ms);
    QVERIFY(shown(bench).empty());
    bench.receive(typed(1));
    bench.receive(typed(0));
    QVERIFY(shown(bench).empty());
    wire::Typed odd = typed(1);
    odd.bytes = "what is this";
    bench.receive(odd);
    odd = typed(1);
    odd.account = me;
    bench.receive(odd);
    QVERIFY(shown(bench).empty());
    for (quint32 device = 1; device < 1'000; ++device) // a relay that makes them up
        bench.receive(typed(1, device));
    QVERIFY(shown(bench) == std::vector{ada});
}

void tst_Ephemera::aMessageEndsIt_C4()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(typed(1));
    bench.receive(entriesOf(LogId::of(c2), {1}));
    QVERIFY(shown(bench) == std::vector{ada});
    bench.receive(entriesOf(LogId::of(c1), {1}));
    QVERIFY(shown(bench).empty());
}

void tst_Ephemera::withoutAConnectionNobodyIsThere_C1()
{
    EngineBench bench;
    bench.goOnline();
    bench.receive(wire::Presences{{{ada, quint8(wire::Presence::Online), {}}}});
    QCOMPARE(bench.presences.back().accounts.size(), std::size_t(1));
    QVERIFY(!bench.presences.back().isAll);
    bench.receive(typed(1));
    bench.on(SocketClosed{bench.connection(), {}});
    QVERIFY(bench.presences.back().isAll && bench.presences.back().accounts.empty());
    QVERIFY(shown(bench).empty());
}

QTEST_GUILESS_MAIN(tst_Ephemera)
#include "tst_Ephemera.moc"
