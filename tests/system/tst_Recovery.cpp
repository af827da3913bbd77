// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/ChildProcess.h"
#include "tests/system/HeadlessClient.h"
#include "tests/system/RelayProcess.h"

#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using engine::ConnectionReport;
using engine::RecoveryReport;
using engine::RecoveryStanding;

namespace {

constexpr int patienceMs = 60'000;

/// Someone's app on one machine, without its window.
class Device
{
public:
    Device(const QString &profile, const QString &data) : m_client(*store::ProfilePaths::of(profile, data))
    {
        runtime::EngineThread &engine = m_client.engine();
        QObject::connect(&m_client, &HeadlessClient::registered, &m_client,
                         [this](const QString &trouble) { signedIn = trouble; });
        QObject::connect(&engine, &runtime::EngineThread::connectionChanged, &m_client,
                         [this](const ConnectionReport &r) { report = r; });
        QObject::connect(&engine, &runtime::EngineThread::conversationReady, &m_client,
                         [this](const engine::ConversationReady &ready) { conversation = ready.conversation; });
        QObject::connect(&engine, &runtime::EngineThread::standingChanged, &m_client,
                         [this](const engine::DeviceStanding &told) { standing = told; });
        QObject::connect(&engine, &runtime::EngineThread::recoveryReported, &m_client,
                         [this](const RecoveryReport &told) { recovery = told; });
        QObject::connect(&engine, &runtime::EngineThread::recoveryStandingChanged, &m_client,
                         [this](const RecoveryStanding &told) { kit = told; });
        if (const auto trouble = m_client.start())
            qFatal("%s", qPrintable(*trouble));
    }

    void signIn(const QString &relayUrl, const QString &handle, const std::optional<QString> &invitation = std::nullopt)
    {
        m_client.makeAccount(
            {relayUrl, handle, QStringLiteral("porch-lantern-7"), handle, QStringLiteral("a device"), invitation});
    }
    void post(engine::EngineEvent event) { m_client.engine().post(std::move(event)); }
    bool isOnline() const { return report.state == ConnectionReport::State::Online; }
    bool isLive() const { return isOnline() && standing && !standing->isPending; }
    QStringList texts(const ConversationId &id)
    {
        QStringList texts;
        for (const auto &row : m_client.reader().timelinePage(id, std::nullopt, 100))
            texts.prepend(row.text);
        return texts;
    }

    std::optional<QString> signedIn;
    ConnectionReport report;
    ConversationId conversation;
    std::optional<engine::DeviceStanding> standing;
    RecoveryReport recovery;
    RecoveryStanding kit;

private:
    HeadlessClient m_client;
};

} // namespace

/// Every device is lost, and the kit brings the account back, with a real relay in between (F1, F2, encryption.md 5.9).
class tst_Recovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAccountComesBack_F2();

private:
    QTemporaryDir m_folder;
};

void tst_Recovery::theAccountComesBack_F2()
{
    using Stage = RecoveryReport::Stage;
    RelayProcess relay(programFolder(), m_folder.filePath(QStringLiteral("relay")),
                       m_folder.filePath(QStringLiteral("relay.log")));
    QVERIFY(relay.start());
    Device ada(QStringLiteral("ada"), m_folder.path());
    auto bob = std::make_unique<Device>(QStringLiteral("bob"), m_folder.path());
    for (Device *device : {&ada, bob.get()}) {
        device->signIn(relay.url(), device == &ada ? QStringLiteral("ada") : QStringLiteral("bob"), relay.invite());
        QTRY_VERIFY_WITH_TIMEOUT(device->signedIn && device->isLive(), patienceMs);
    }
    QTRY_COMPARE_WITH_TIMEOUT(bob->kit.kit, RecoveryStanding::Kit::None, patienceMs);
    ada.post(engine::AskConversation{1, QStringLiteral("bob")});
    QTRY_VERIFY_WITH_TIMEOUT(!ada.conversation.isNull(), patienceMs);
    const ConversationId talk = ada.conversation;
    ada.post(engine::Compose{2, talk, QStringLiteral("before")});
    QTRY_COMPARE_WITH_TIMEOUT(bob->texts(talk), QStringList{QStringLiteral("before")}, patienceMs);
    bob->post(engine::Compose{3, talk, QStringLiteral("hello")});
    QTRY_COMPARE_WITH_TIMEOUT(ada.texts(talk).size(), 2, patienceMs);
    bob->post(engine::MakeRecoveryKit{4});
    QTRY_COMPARE_WITH_TIMEOUT(bob->recovery.stage, Stage::Shown, patienceMs);
    const QString code = bob->recovery.code;
    bob->post(engine::ConfirmRecoveryKit{5});
    QTRY_COMPARE_WITH_TIMEOUT(bob->kit.kit, RecoveryStanding::Kit::Made, patienceMs);

    // Its profile lies somewhere; nobody has it at hand. The new machine has the password and the code.
    bob.reset();
    Device fresh(QStringLiteral("bob-anew"), m_folder.path());
    fresh.signIn(relay.url(), QStringLiteral("bob"));
    QTRY_VERIFY_WITH_TIMEOUT(fresh.standing && fresh.standing->isPending, patienceMs);
    fresh.post(engine::UseRecoveryKit{6, QStringLiteral("0000-0000-0000-0000-0000-0000-0000-0000"), true});
    QTRY_COMPARE_WITH_TIMEOUT(fresh.recovery.trouble, engine::RecoveryTrouble::WrongCode, patienceMs);
    fresh.post(engine::UseRecoveryKit{7, code.toLower(), true});
    QTRY_COMPARE_WITH_TIMEOUT(fresh.recovery.stage, Stage::Done, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(fresh.isLive() && fresh.standing->mayLink, patienceMs);
    ada.post(engine::Compose{8, talk, QStringLiteral("after")});
    QTRY_COMPARE_WITH_TIMEOUT(fresh.texts(talk), QStringList{QStringLiteral("after")}, patienceMs);
    fresh.post(engine::Compose{9, talk, QStringLiteral("it is me")});
    QTRY_VERIFY_WITH_TIMEOUT(ada.texts(talk).contains(QStringLiteral("it is me")), patienceMs);

    // Who finds the old machine finds what was there, and is shown the door.
    Device found(QStringLiteral("bob"), m_folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(found.report.state == ConnectionReport::State::SignedOut, patienceMs);
    ada.post(engine::Compose{10, talk, QStringLiteral("later")});
    QTRY_VERIFY_WITH_TIMEOUT(fresh.texts(talk).contains(QStringLiteral("later")), patienceMs);
    QCOMPARE(found.texts(talk).size(), 2);
    QVERIFY(!found.texts(talk).contains(QStringLiteral("after")) &&
            !found.texts(talk).contains(QStringLiteral("later")));
    QVERIFY(relay.stop());
}

QTEST_GUILESS_MAIN(tst_Recovery)
#include "tst_Recovery.moc"
