// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/store/People.h"
#include "shared/crypto/KeyDerivation.h"
#include "tests/conformance/Keyring.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

/// What is reported to the operator, in every store (D4).
class tst_RelayReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("kind");
        for (int i = 0; i < int(relayStoreKinds().size()); ++i)
            QTest::newRow(relayStoreKinds()[std::size_t(i)].name) << i;
    }
    void init()
    {
        QFETCH_GLOBAL(int, kind);
        m_world = std::make_unique<RelayWorld>(relayStoreKinds()[std::size_t(kind)]);
        m_ada = m_world->join(QStringLiteral("ada"));
        m_bob = m_world->join(QStringLiteral("bob"));
        m_eve = m_world->join(QStringLiteral("eve"));
        m_talk = m_world->talk(m_ada, QStringLiteral("bob"));
        m_numbers.clear();
    }
    void cleanup() { m_world.reset(); }

    void aReportOpensTheCommitment_D4();
    void aReportThatProvesNothingIsRefused_D4();
    void reportsAreLimited_D4();
    void reportsAreClosed_D4();

private:
    AccountOutcome block(const DeviceId &by, const DeviceId &other)
    {
        return m_world->one<AccountOutcome>(SetBlocked{by, other.account, true, 6'000});
    }
    /// Messages of one device, with numbers of their own.
    AppendOutcome say(const DeviceId &device, std::vector<wire::Body> bodies)
    {
        quint64 &next = m_numbers[device];
        const AppendOutcome outcome = m_world->append(request(device, m_talk, next + 1, bodies));
        next += bodies.size();
        return outcome;
    }
    /// A body that commits to @p inner.
    static wire::Body franked(quint64 message, const QByteArray &inner);

    std::unique_ptr<RelayWorld> m_world;
    DeviceId m_ada;
    DeviceId m_bob;
    DeviceId m_eve;
    ConversationId m_talk;
    std::map<DeviceId, quint64> m_numbers;
};

wire::Body tst_RelayReports::franked(quint64 message, const QByteArray &inner)
{
    wire::Body made = body(message);
    const Digest digest = hmacSha256(QByteArrayView(inner).first(32), {inner});
    made.bytes = QByteArray(reinterpret_cast<const char *>(digest.bytes().data()), 32) + "sealed";
    return made;
}

void tst_RelayReports::aReportOpensTheCommitment_D4()
{
    const QByteArray inner = QByteArray(32, 'k') + "what was said";
    wire::Body said = franked(1, inner);
    say(m_ada, {said});
    const ReportMessage report{m_bob, m_talk, 1, inner, QStringLiteral("rude"), 9'000};
    QCOMPARE(m_world->one<AccountOutcome>(report).error, ErrorCode::None);
    QCOMPARE(m_world->one<AccountOutcome>(report).error, ErrorCode::None); // once is enough
    m_world->reopen();
    const auto reports = m_world->reader().readReports(0, 10, false);
    QCOMPARE(reports.size(), std::size_t(1));
    const StoredReport &kept = reports.front();
    QVERIFY(kept.number == 1 && kept.reporter == m_bob.account && kept.reporterHandle == QStringLiteral("bob"));
    QVERIFY(kept.author == m_ada.account && kept.authorHandle == QStringLiteral("ada") && kept.authorDevice == m_ada.number);
    QVERIFY(kept.conversation == m_talk && kept.seq == 1 && kept.sentMs == 1'000 && kept.reportedMs == 9'000);
    QVERIFY(kept.inner == inner && kept.reason == QStringLiteral("rude") && !kept.closedMs);
    QVERIFY(kept.commitment == said.bytes.left(32) && opensCommitment(kept.inner, kept.commitment));
}

void tst_RelayReports::aReportThatProvesNothingIsRefused_D4()
{
    const QByteArray inner = QByteArray(32, 'k') + "what was said";
    say(m_ada, {franked(1, inner), franked(2, inner)});
    say(m_bob, {franked(3, inner)});
    const auto report = [&](const DeviceId &by, Seq seq, const QByteArray &what) {
        return m_world->one<AccountOutcome>(ReportMessage{by, m_talk, seq, what, {}, 9'000}).error;
    };
    QCOMPARE(report(m_bob, 1, inner + "!"), ErrorCode::ReportInvalid);
    QCOMPARE(report(m_bob, 1, "x" + inner.mid(1)), ErrorCode::ReportInvalid);
    QCOMPARE(report(m_bob, 3, inner), ErrorCode::ReportInvalid); // oneself
    QCOMPARE(report(m_bob, 0, inner), ErrorCode::NoSuchMessage);
    QCOMPARE(report(m_bob, 4, inner), ErrorCode::NoSuchMessage);
    QCOMPARE(report(m_eve, 1, inner), ErrorCode::NotAMember);
    QCOMPARE(report({m_bob.account, 9}, 1, inner), ErrorCode::TokenUnknown);
    wire::Body redaction = body(5, quint8(wire::EntryKind::Redact));
    redaction.bytes.clear();
    redaction.target = idOf<MessageId>(1);
    say(m_ada, {redaction});
    QCOMPARE(report(m_bob, 1, inner), ErrorCode::NoSuchMessage); // it is gone
    block(m_bob, m_ada);
    QCOMPARE(report(m_bob, 2, inner), ErrorCode::NoSuchMessage); // none of his devices has it
    m_world->commit({listOf(m_ada, 1, {1})});
    QCOMPARE(report(m_bob, 5, inner), ErrorCode::ReportInvalid); // the relay's own
    QVERIFY(m_world->reader().readReports(0, 10, true).empty());
}

void tst_RelayReports::reportsAreLimited_D4()
{
    const QByteArray inner = QByteArray(32, 'k') + "what was said";
    say(m_ada, {franked(1, inner)});
    say(m_bob, {body(2)}); // so that there may be many
    std::vector<wire::Body> many;
    for (quint64 i = 0; i < quint64(ReportMessage::reportsMax) + 1; ++i)
        many.push_back(franked(10 + i, inner));
    say(m_ada, many);
    const auto report = [&](Seq seq, quint64 nowMs) {
        return m_world->one<AccountOutcome>(ReportMessage{m_bob, m_talk, seq, inner, {}, nowMs}).error;
    };
    for (Seq i = 0; i < Seq(ReportMessage::reportsMax); ++i)
        QCOMPARE(report(3 + i, 10'000), ErrorCode::None);
    const Seq last = 3 + Seq(ReportMessage::reportsMax);
    QCOMPARE(report(last, 10'000), ErrorCode::RateLimited);
    QCOMPARE(report(3, 10'000), ErrorCode::None); // that is there
    QCOMPARE(report(last, 10'000 + ReportMessage::reportsWindowMs - 1), ErrorCode::RateLimited);
    QCOMPARE(report(last, 10'000 + ReportMessage::reportsWindowMs), ErrorCode::None);
}

void tst_RelayReports::reportsAreClosed_D4()
{
    const QByteArray inner = QByteArray(32, 'k') + "what was said";
    say(m_ada, {franked(1, inner), franked(2, inner)});
    for (const Seq seq : {1, 2})
        m_world->commit({ReportMessage{m_bob, m_talk, seq, inner, {}, 9'000}});
    QCOMPARE(m_world->one<AccountOutcome>(CloseReport{3, 9'500}).error, ErrorCode::NoSuchMessage);
    QCOMPARE(m_world->one<AccountOutcome>(CloseReport{1, 9'500}).error, ErrorCode::None);
    m_world->commit({CloseReport{1, 9'900}});
    m_world->reopen();
    const auto open = m_world->reader().readReports(0, 10, false);
    QVERIFY(open.size() == 1 && open.front().number == 2);
    const auto all = m_world->reader().readReports(0, 10, true);
    QVERIFY(all.size() == 2 && all.back().closedMs == 9'500u && all.front().number == 2);
    QCOMPARE(m_world->reader().readReports(2, 10, true).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(tst_RelayReports)
#include "tst_RelayReports.moc"
