// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/base/Random.h"

#include <QSet>
#include <QTest>

#include <array>

using namespace porchlight;

namespace {

/// Always the same byte.
class OneByte final : public Random
{
public:
    explicit OneByte(unsigned char byte) : m_byte(byte) {}
    void fill(unsigned char *bytes, std::size_t count) override { std::fill_n(bytes, count, m_byte); }

private:
    unsigned char m_byte;
};

} // namespace

/// Randomness: ids that do not meet (A3), and numbers below a bound, which jitter is made of (A6).
class TestRandom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void belowStaysBelow()
    {
        OneByte highest(0xff);
        OneByte lowest(0);
        for (const quint64 bound : {quint64(1), quint64(2), quint64(3), quint64(1'000), quint64(1) << 63, ~quint64(0)}) {
            QVERIFY(highest.below(bound) < bound);
            QCOMPARE(lowest.below(bound), quint64(0));
        }
        QCOMPARE(highest.below(0), quint64(0));
        QCOMPARE(highest.below(1), quint64(0));
        QCOMPARE(highest.below(10), ~quint64(0) % 10);
    }

    void belowReachesEverythingAboutEvenly()
    {
        SystemRandom random;
        std::array<int, 10> counts{};
        for (int i = 0; i < 100'000; ++i)
            ++counts[random.below(10)];
        for (const int count : counts) // 10,000 each; ten standard deviations are 950
            QVERIFY2(count > 9'050 && count < 10'950, qPrintable(QString::number(count)));
    }

    void bytes()
    {
        SystemRandom random;
        QCOMPARE(random.bytes(0), QByteArray());
        QCOMPARE(random.bytes(1).size(), 1);
        QCOMPARE(random.bytes(1'000).size(), 1'000);
        QCOMPARE(OneByte('x').bytes(3), QByteArray("xxx"));
        const QByteArray many = random.bytes(100'000);
        for (int byte = 0; byte < 256; ++byte)
            QVERIFY(many.contains(char(byte)));
    }

    void idsDoNotMeet()
    {
        SystemRandom random;
        SystemRandom other;
        QSet<MessageId> ids;
        for (int i = 0; i < 5'000; ++i)
            ids << random.id<MessageId>() << other.id<MessageId>();
        QCOMPARE(ids.size(), 10'000);
        QVERIFY(OneByte(7).id<TokenHash>() == *TokenHash::fromBytes(QByteArray(32, 7)));
    }
};

QTEST_APPLESS_MAIN(TestRandom)
#include "tst_Random.moc"
