// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Ids.h"

#include <QSet>
#include <QTest>

#include <type_traits>

using namespace porchlight;

// style 8: one kind of id is never taken for another, nor made from loose bytes by accident.
static_assert(!std::is_convertible_v<AccountId, MessageId> && !std::is_constructible_v<MessageId, AccountId>);
static_assert(!std::is_convertible_v<QByteArray, AccountId> && !std::is_convertible_v<std::array<unsigned char, 16>, AccountId>);

/// Ids of a fixed length (A3: 16 bytes name a message), and their order, which the stores and the cores build on.
class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheRightLength()
    {
        for (int length = 0; length < 40; ++length)
            QCOMPARE(AccountId::fromBytes(QByteArray(length, 'x')).has_value(), length == 16);
        QVERIFY(TokenHash::fromBytes(QByteArray(32, 'x')).has_value());
        QVERIFY(!TokenHash::fromBytes(QByteArray(16, 'x')).has_value());
    }

    void bytesAndHexComeBack()
    {
        const QByteArray bytes = QByteArray::fromHex("00ff7f80112233445566778899aabbcc");
        const auto id = AccountId::fromBytes(bytes);
        QVERIFY(id.has_value());
        QCOMPARE(id->toBytes(), bytes);
        QCOMPARE(id->toHex(), QByteArray("00ff7f80112233445566778899aabbcc"));
        QVERIFY(AccountId::fromHex(id->toHex()) == id);
        QVERIFY(AccountId::fromHex("00FF7F80112233445566778899AABBCC") == id);
        QVERIFY(!AccountId::fromHex("00ff7f80112233445566778899aabb"));
        QVERIFY(!AccountId::fromHex(""));
    }

    void nullIsAllZero()
    {
        QVERIFY(AccountId().isNull());
        QCOMPARE(AccountId().toBytes(), QByteArray(16, '\0'));
        QByteArray bytes(16, '\0');
        bytes[15] = 1;
        QVERIFY(!AccountId::fromBytes(bytes)->isNull());
    }

    void orderedAsUnsignedBytes()
    {
        const auto low = *AccountId::fromHex("7f000000000000000000000000000000");
        const auto high = *AccountId::fromHex("80000000000000000000000000000000");
        QVERIFY(low < high);
        QVERIFY((DeviceId{low, 9}) < (DeviceId{high, 1}));
        QVERIFY((DeviceId{low, 1}) < (DeviceId{low, 2}));
    }

    void hashedAndCompared()
    {
        QSet<DeviceId> devices;
        for (quint32 number = 0; number < 1'000; ++number)
            devices.insert({AccountId(), number});
        QCOMPARE(devices.size(), 1'000);
        QVERIFY(devices.contains({AccountId(), 999}) && !devices.contains({AccountId(), 1'000}));
    }

    void logs()
    {
        const auto conversation = *ConversationId::fromBytes(QByteArray(16, 'c'));
        QVERIFY(LogId::of(conversation) == LogId::of(conversation));
        QVERIFY(LogId::of(conversation) != LogId::of(ConversationId()));
        QVERIFY(LogId::accountLog() != LogId::mailbox());
        QVERIFY(LogId::of(conversation) < LogId::accountLog() && LogId::accountLog() < LogId::mailbox());
        const QSet<LogId> all{LogId::of(conversation), LogId::of(ConversationId()), LogId::accountLog(), LogId::mailbox()};
        QCOMPARE(all.size(), 4);
    }
};

QTEST_APPLESS_MAIN(TestIds)
#include "tst_Ids.moc"
