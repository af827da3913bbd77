// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/services/ScriptedCore.h"

#include <QTest>

#include <random>

using namespace porchlight;
using namespace porchlight::relay;
using namespace porchlight::tests;

namespace {

const auto alice = idOf<AccountId>(1);

ConversationId numbered(quint32 number)
{
    std::array<unsigned char, ConversationId::size> bytes{};
    for (int i = 0; i < 4; ++i)
        bytes[std::size_t(i)] = static_cast<unsigned char>(number >> (8 * i));
    return ConversationId(bytes);
}

Now at(milliseconds time)
{
    return {time, ScriptedCore::wallBeginning + time};
}

bool has(const FlagBook &book, AccountFlag::Kind kind)
{
    return std::ranges::any_of(book.flags(), [kind](const AccountFlag &flag) { return flag.kind == kind; });
}

} // namespace

/// What the operator is told of (D5).
class TestFlagBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRecipientsWithinAnHour_D5()
    {
        FlagBook book;
        for (quint32 i = 0; i < 100; ++i)
            book.sent(alice, numbered(i), 1, at(1min + 30s * i)); // the last after 51 minutes
        QCOMPARE(book.count(), std::size_t(1)); // that they were all half a minute apart
        QVERIFY(!has(book, AccountFlag::Kind::ManyRecipients));
        book.sent(alice, numbered(7), 1, at(52min)); // again to one of them
        QVERIFY(!has(book, AccountFlag::Kind::ManyRecipients));
        book.sent(alice, numbered(1'000), 1, at(53min));
        QVERIFY(has(book, AccountFlag::Kind::ManyRecipients));
        book.clear();
        QCOMPARE(book.count(), std::size_t(0));
    }

    void aHundredADayAreNobodysBusiness_D5()
    {
        FlagBook book;
        std::mt19937 random(3);
        milliseconds time = 1h;
        for (quint32 i = 0; i < 400; ++i) {
            time += milliseconds(30'000 + random() % 60'000); // a minute on average: 60 an hour
            book.sent(alice, numbered(i), 1, at(time));
        }
        QCOMPARE(book.count(), std::size_t(0));
    }

    void asAMachineSends_D5_data()
    {
        QTest::addColumn<int>("meanMs");
        QTest::addColumn<int>("jitterMs");
        QTest::addColumn<int>("messages");
        QTest::addColumn<bool>("isFlagged");
        QTest::newRow("every minute") << 60'000 << 0 << 31 << true;
        QTest::newRow("every minute, a network between") << 60'000 << 4'000 << 31 << true;
        QTest::newRow("every second") << 1'100 << 50 << 31 << true;
        QTest::newRow("too few") << 60'000 << 0 << 30 << false;
        QTest::newRow("a little random") << 60'000 << 30'000 << 200 << false;
        QTest::newRow("an outbox after a time offline") << 20 << 0 << 1'000 << false;
    }

    void asAMachineSends_D5()
    {
        QFETCH(int, meanMs);
        QFETCH(int, jitterMs);
        QFETCH(int, messages);
        QFETCH(bool, isFlagged);
        FlagBook book;
        std::mt19937 random(5);
        milliseconds time = 1h;
        for (int i = 0; i < messages; ++i) {
            book.sent(alice, numbered(1), 1, at(time));
            time += milliseconds(meanMs + (jitterMs > 0 ? int(random() % quint32(2 * jitterMs)) - jitterMs : 0));
        }
        QCOMPARE(has(book, AccountFlag::Kind::Regular), isFlagged);
    }

    /// Exponential intervals, as of independent events; people's are more uneven still.
    void peopleAreNotFlagged_D5()
    {
        std::mt19937 random(11);
        std::exponential_distribution<double> interval(1.0 / 20'000);
        FlagBook book;
        milliseconds time = 1h;
        for (int i = 0; i < 200'000; ++i) {
            time += milliseconds(qint64(interval(random)));
            book.sent(alice, numbered(1), 1, at(time));
        }
        QCOMPARE(book.count(), std::size_t(0));
    }

    /// The relay itself has made an outbox regular by telling it when to come again.
    void whoWasToldToWaitBeginsAnew_D5()
    {
        FlagBook book;
        milliseconds time = 1h;
        for (int i = 0; i < 200; ++i) {
            time += 19s;
            book.toldToWait(alice);
            book.sent(alice, numbered(1), 32, at(time));
        }
        QCOMPARE(book.count(), std::size_t(0));
    }

    void memoryIsBounded_G10()
    {
        FlagBook book;
        for (quint32 i = 0; i < 60'000; ++i) {
            std::array<unsigned char, AccountId::size> bytes{};
            for (int k = 0; k < 4; ++k)
                bytes[std::size_t(k)] = static_cast<unsigned char>(i >> (8 * k));
            book.sent(AccountId(bytes), numbered(1), 1, at(1h + milliseconds(i)));
        }
        for (quint32 i = 0; i < 5'000; ++i)
            book.sent(alice, numbered(i), 1, at(2h + milliseconds(i)));
        QVERIFY(book.count() <= FlagBook::flagsMax);
        QVERIFY(has(book, AccountFlag::Kind::ManyRecipients));
    }

    void whatTheCoreCounts_D5()
    {
        ScriptedCore core(RateLimits::none());
        const DeviceId device{alice, 1};
        core.live(1, device);
        for (quint32 i = 0; i <= 100; ++i) {
            wire::Append append;
            append.request = 5;
            append.conversation = numbered(i);
            append.firstNumber = 1;
            append.bodies.push_back({});
            core.receive(1, append);
            AppendOutcome outcome;
            outcome.fresh.push_back(ScriptedCore::entry(1));
            QCOMPARE(core.flags().count(), std::size_t(0));
            core.settle(core.submission(), outcome);
            core.sent(1);
        }
        QCOMPARE(core.flags().count(), std::size_t(1));
        QVERIFY(core.flags().flags().front().account == alice);
    }
};

QTEST_GUILESS_MAIN(TestFlagBook)
#include "tst_FlagBook.moc"
