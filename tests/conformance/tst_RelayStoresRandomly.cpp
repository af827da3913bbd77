// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/conformance/RandomRelayOperations.h"
#include "tests/conformance/RelayText.h"
#include "tests/conformance/RelayWorld.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::relay;
using wire::ErrorCode;

namespace {

constexpr int transactions = 150;
constexpr unsigned seeds = 48;

/// Every answer that a store can give.
const std::set allAnswers = {ErrorCode::None, ErrorCode::StaleEpoch, ErrorCode::NumberGap, ErrorCode::TooLarge,
                             ErrorCode::Unsupported, ErrorCode::UnknownHandle, ErrorCode::HandleTaken,
                             ErrorCode::InvitationInvalid, ErrorCode::NotAMember, ErrorCode::MessageIdUsed,
                             ErrorCode::CredentialsWrong, ErrorCode::TokenUnknown, ErrorCode::TokenReplayed,
                             ErrorCode::NoSuchMessage, ErrorCode::NotTheAuthor, ErrorCode::RedactTooLate,
                             ErrorCode::NoSuchDevice, ErrorCode::AwaitingAcceptance,
                             ErrorCode::ManifestStale, ErrorCode::ManifestInvalid, ErrorCode::KeysMissing,
                             ErrorCode::DevicePending, ErrorCode::NoSuchBlob, ErrorCode::BlobsFull, ErrorCode::NoRecoveryKit,
                             ErrorCode::ControlStale, ErrorCode::ControlInvalid, ErrorCode::NotAllowed, ErrorCode::LastAdmin,
                             ErrorCode::RateLimited, ErrorCode::NoSuchAccount, ErrorCode::ReportInvalid};

} // namespace

/// Every store must amount to the first, whatever is asked of them: the same outcomes, the same pages, the same
/// sessions (A3, A4, A11, rules 1 to 3, 6 and 9).
class tst_RelayStoresRandomly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAgree_A3_A4_A11_data();
    void allAgree_A3_A4_A11();
    void cleanupTestCase();

private:
    void note(const Outcome &outcome);
    /// Asks all of them something to be read. False, with a message, when the answers differ.
    bool agreeOnReads(RandomRelayOperations &random);

    std::vector<std::unique_ptr<RelayWorld>> m_worlds;
    std::set<ErrorCode> m_answers;
    int m_sealed = 0;     ///< entries of members, of an epoch that a list began
    std::size_t m_reports = 0;
    int m_withheld = 0;   ///< entries that whom they were for did not get
    int m_cutOff = 0;     ///< pages that left out what was not sealed for their device
    int m_groupChanges = 0;
    unsigned m_seeds = 0;
};

void tst_RelayStoresRandomly::allAgree_A3_A4_A11_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= seeds; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_RelayStoresRandomly::note(const Outcome &outcome)
{
    std::visit([this](const auto &o) {
        if constexpr (requires { o.error; })
            m_answers.insert(o.error);
        if constexpr (requires { o.come; })
            m_groupChanges += int(o.fresh.size());
        if constexpr (requires { o.withheldFrom; })
            m_withheld += int(o.withheldFrom.size());
        if constexpr (requires { o.stored; }) {
            for (const wire::StoredBody &stored : o.stored)
                m_answers.insert(stored.refused);
            m_sealed += int(std::ranges::count_if(o.fresh, [](const wire::Entry &e) { return e.epoch > 0 && !e.sender.isNull(); }));
        }
    }, outcome);
}

bool tst_RelayStoresRandomly::agreeOnReads(RandomRelayOperations &random)
{
    const DeviceId device = random.anyDevice();
    const LogId log = random.anyLog();
    const Seq after = random.below(8);
    const int limit = int(random.below(10));
    const auto bytesMax = qsizetype(random.below(100));
    const quint64 newest = random.below(8);
    const quint64 marksAfter = random.below(20);
    const QString handle = random.anyHandle();
    const ConversationId conversation = random.anyConversation();
    const std::vector<wire::KnownManifest> known{{random.anyDevice().account, random.below(4)}, {device.account, random.below(4)}};
    const auto manifestBytesMax = qsizetype(random.below(2'000));
    const std::optional<quint64> epoch = random.below(3) ? std::optional(random.below(6)) : std::nullopt;
    const BlobId blob = random.anyBlob();
    const auto chunk = quint32(after % 4);
    const auto answer = [&](RelayWorld &world) -> QByteArray {
        relay::StoreReader &reader = world.reader();
        return textOf(reader.readLog(device, log, after, limit, bytesMax)) + '\n'
               + textOf(reader.readNewest(device, log, after, newest, limit, bytesMax)) + '\n'
               + textOf(reader.readBefore(device, log.conversation, after, limit, bytesMax)) + '\n'
               + textOf(reader.retentionState()) + '\n' + textOf(reader.deadLetters(1'000)) + '\n'
               + textOf(world.reader().loadSession(device, {marksAfter})) + '\n' + textOf(world.reader().findLogin(handle))
               + '\n' + textOf(reader.listDevices(device, conversation)) + '\n'
               + textOf(reader.readManifests(device, known, manifestBytesMax)) + '\n'
               + textOf(reader.readRoster(device, conversation, epoch)) + '\n' + textOf(reader.readBlob(device, blob, chunk)) + '\n'
               + textOf(reader.readRecovery(device)) + '\n' + textOf(reader.readPeers(device, {conversation}))
               + '\n' + textOf(reader.readSigner(device)) + '\n'
               + textOf(reader.readControl(device, conversation, after, {}, limit, bytesMax)) + '\n'
               + textOf(reader.readMembers(device, conversation, {}, limit)) + '\n'
               + textOf(reader.readReceipts(device, conversation, after)) + '\n'
               + textOf(reader.readReports(after, limit, chunk % 2 == 0));
    };
    const QByteArray expected = answer(*m_worlds.front());
    m_cutOff += m_worlds.front()->reader().readLog(device, log, after, limit, bytesMax).why == wire::TrimReason::BeforeDevice;
    return std::all_of(m_worlds.begin() + 1, m_worlds.end(), [&](const auto &world) {
        const QByteArray actual = answer(*world);
        if (actual != expected)
            qWarning("one says:\n%s\nand the other:\n%s", expected.constData(), actual.constData());
        return actual == expected;
    });
}

void tst_RelayStoresRandomly::allAgree_A3_A4_A11()
{
    QFETCH(unsigned, seed);
    QVERIFY(relayStoreKinds().size() >= 2);
    m_worlds.clear();
    for (const RelayStoreKind &kind : relayStoreKinds())
        m_worlds.push_back(std::make_unique<RelayWorld>(kind));
    for (const auto &world : m_worlds)
        world->commit({OpenGeneration{world->store().generation(), RandomRelayOperations::firstGeneration()}});
    RandomRelayOperations random(seed, [this](const DeviceId &device, const ConversationId &conversation) {
        return m_worlds.front()->reader().readRoster(device, conversation, std::nullopt);
    });
    for (int step = 0; step < transactions; ++step) {
        const std::vector<Operation> operations = random.transaction();
        const std::vector<Outcome> expected = m_worlds.front()->commit(operations);
        for (std::size_t i = 0; i < operations.size(); ++i) {
            random.learn(operations[i], expected[i]);
            note(expected[i]);
        }
        for (std::size_t w = 1; w < m_worlds.size(); ++w) {
            const std::vector<Outcome> outcomes = m_worlds[w]->commit(operations);
            for (std::size_t i = 0; i < operations.size(); ++i)
                QCOMPARE(textOf(outcomes[i]), textOf(expected[i]));
        }
        if (step % 50 == 49) {
            for (const auto &world : m_worlds)
                world->reopen();
        }
        for (int i = 0; i < 4; ++i)
            QVERIFY(agreeOnReads(random));
    }
    m_reports += m_worlds.front()->reader().readReports(0, 1'000, true).size();
    ++m_seeds;
}

/// Agreement says nothing about what was never asked.
void tst_RelayStoresRandomly::cleanupTestCase()
{
    if (m_seeds < seeds)
        return;
    QString missing;
    for (const ErrorCode code : allAnswers)
        missing += m_answers.contains(code) ? QString() : QStringLiteral(" %1").arg(int(code));
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("nothing was answered with") + missing));
    QVERIFY(m_answers == allAnswers);
    QVERIFY2(m_groupChanges > 60, qPrintable(QStringLiteral("%1 changes of groups").arg(m_groupChanges)));
    QVERIFY2(m_withheld > 20 && m_reports > 1, qPrintable(QStringLiteral("%1 withheld, %2 reports").arg(m_withheld).arg(m_reports)));
    QVERIFY2(m_sealed > 100 && m_cutOff > 20, qPrintable(QStringLiteral("%1 sealed, %2 cut off").arg(m_sealed).arg(m_cutOff)));
}

QTEST_GUILESS_MAIN(tst_RelayStoresRandomly)
#include "tst_RelayStoresRandomly.moc"
