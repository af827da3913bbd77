// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/ChildProcess.h"
#include "tests/system/Device.h"
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
        device->signIn(relay.url(), device == &ada ? QStringLiteral("ada") : QStringLiteral("bob"), QStringLiteral("a device"),
                       relay.invite());
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
    fresh.signIn(relay.url(), QStringLiteral("bob"), QStringLiteral("a new device"));
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
