// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/encryption/CrashScenarios.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using namespace porchlight::encryption::test;

namespace {

constexpr int never = 1'000'000'000;

/// All kinds of records that app/encryption has: the values of RecordKind, and those that its headers name beside it.
std::map<quint8, QString> kindsInSource()
{
    std::map<quint8, QString> kinds;
    QDirIterator headers(qEnvironmentVariable("PORCHLIGHT_SOURCE") + QStringLiteral("/app/encryption"),
                         {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
    const QRegularExpression enumeration(QStringLiteral(R"(enum class RecordKind[^{]*\{(.*?)\};)"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpression value(QStringLiteral(R"((\w+)\s*=\s*(\d+))"));
    const QRegularExpression named(QStringLiteral(R"((\w+)\s*=\s*RecordKind\((\d+)\))"));
    const auto take = [&](const QRegularExpression &pattern, const QString &text) {
        for (auto match = pattern.globalMatch(text); match.hasNext();) {
            const auto one = match.next();
            kinds[quint8(one.captured(2).toInt())] = one.captured(1);
        }
    };
    while (headers.hasNext()) {
        QFile file(headers.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a source cannot be read");
        const QString text = QString::fromUtf8(file.readAll());
        take(value, enumeration.match(text).captured(1));
        take(named, text);
    }
    return kinds;
}

} // namespace

/// A device that ends at any place, before or after its transaction or behind what it sent, goes on from what is
/// durable: everything is read by everybody who may, once and as it was said; nothing stays shut; and no place of a key
/// ever seals two of a kind, over everything that left any device (F1, G15; encryption.md 5.7). With PORCHLIGHT_NIGHTLY
/// at every place of every device; else at some in each, and other ones in each.
class tst_EncryptionCrashes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindOfRecordIsWritten_G15_data();
    void everyKindOfRecordIsWritten_G15();
    void whoeverEndsAnywhere_G15_data();
    void whoeverEndsAnywhere_G15();
    void cleanupTestCase();

private:
    const World &prepared(const CrashScenario &scenario);
    /// Nothing when all is well.
    QByteArray passed(const CrashScenario &scenario, const DeviceId &device, int chances, int *places = nullptr);

    std::map<const CrashScenario *, std::unique_ptr<World>> m_worlds;
    std::map<quint8, QByteArray> m_written; ///< in which scenario
    std::map<CrashPoint, int> m_ends;
    int m_places = 0;
    quint64 m_bodies = 0;
    quint64 m_items = 0;
    quint64 m_repeats = 0;
};

const World &tst_EncryptionCrashes::prepared(const CrashScenario &scenario)
{
    auto &world = m_worlds[&scenario];
    if (!world) {
        world = std::make_unique<World>(7);
        scenario.prepare(*world);
    }
    return *world;
}

QByteArray tst_EncryptionCrashes::passed(const CrashScenario &scenario, const DeviceId &device, int chances,
                                         int *places)
{
    Course course(prepared(scenario).copy(), device, chances);
    scenario.happen(course);
    course.settle();
    if (places)
        *places = course.chancesPassed();
    if (const auto point = course.endedAt())
        ++m_ends[*point];
    for (const auto &[id, client] : course.world().clients()) {
        for (const quint8 kind : client->kindsWritten())
            m_written.try_emplace(kind, scenario.name);
    }
    const SealedOnce &sealed = course.world().relay.sealed;
    m_bodies += sealed.bodies();
    m_items += sealed.items();
    m_repeats += sealed.repeats();
    return course.wrong();
}

/// First without any end: what goes wrong then has nothing to do with ends.
void tst_EncryptionCrashes::initTestCase()
{
    for (const CrashScenario &scenario : crashScenarios()) {
        const QByteArray wrong = passed(scenario, {}, never);
        QVERIFY2(wrong.isEmpty(), QByteArray(scenario.name).append(": ").append(wrong).constData());
    }
}

void tst_EncryptionCrashes::everyKindOfRecordIsWritten_G15_data()
{
    QTest::addColumn<int>("kind");
    for (const auto &[kind, name] : kindsInSource())
        QTest::addRow("%d %s", kind, qPrintable(name)) << int(kind);
}

void tst_EncryptionCrashes::everyKindOfRecordIsWritten_G15()
{
    QFETCH(int, kind);
    QVERIFY2(m_written.contains(quint8(kind)), "a kind of record that no scenario writes: add one to CrashScenarios");
}

void tst_EncryptionCrashes::whoeverEndsAnywhere_G15_data()
{
    QTest::addColumn<int>("scenario");
    QTest::addColumn<int>("account");
    QTest::addColumn<quint32>("number");
    for (std::size_t i = 0; i < crashScenarios().size(); ++i) {
        for (const auto &[account, number] : crashScenarios()[i].devices)
            QTest::addRow("%s, %d/%u", crashScenarios()[i].name, account, number) << int(i) << account << number;
    }
}

void tst_EncryptionCrashes::whoeverEndsAnywhere_G15()
{
    QFETCH(int, scenario);
    QFETCH(int, account);
    QFETCH(quint32, number);
    const CrashScenario &course = crashScenarios()[std::size_t(scenario)];
    const DeviceId device{World::account(account), number};
    int places = 0;
    const QByteArray untouched = passed(course, device, never, &places);
    QVERIFY2(untouched.isEmpty(), untouched.constData());
    QVERIFY2(places >= 3 * course.crashes, QByteArray::number(places).constData());
    m_places += places;
    const bool isNightly = qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY");
    int stride = isNightly ? 1 : places / course.crashes;
    stride += stride > 1 && stride % 3 == 0 ? 1 : 0; // or each end would be in the same place of its step
    for (int chance = isNightly ? 0 : (scenario * 5 + account + int(number)) % stride; chance < places; chance += stride) {
        const QByteArray wrong = passed(course, device, chance);
        QVERIFY2(wrong.isEmpty(), QByteArray("ended at ").append(QByteArray::number(chance)).append(": ").append(wrong).constData());
    }
}

void tst_EncryptionCrashes::cleanupTestCase()
{
    const int before = m_ends[CrashPoint::BeforeCommit];
    const int after = m_ends[CrashPoint::AfterCommit];
    const int sent = m_ends[CrashPoint::AfterSending];
    qInfo("%d ends at %d places: %d before the commit, %d after it, %d after sending; %llu bodies and %llu items left, "
          "%llu repeats",
          before + after + sent, m_places, before, after, sent, m_bodies, m_items, m_repeats);
    if (m_places > 0)
        QVERIFY(before > 0 && after > 0 && sent > 0);
}

QTEST_GUILESS_MAIN(tst_EncryptionCrashes)
#include "tst_EncryptionCrashes.moc"
