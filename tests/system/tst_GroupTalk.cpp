// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/system/Device.h"
#include "tests/system/RelayProcess.h"

#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace std::chrono_literals;
using engine::GroupChangeKind;

namespace {

constexpr int patienceMs = 60'000;

} // namespace

/// A group of real clients with a real relay between them, from its making to the one who comes by the link (D3, A11).
class tst_GroupTalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fromBeginningToEnd_D3_A11();

private:
    std::unique_ptr<Device> someone(const QString &name);
    void makeGroup();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RelayProcess> m_relay;
    std::unique_ptr<Device> m_ada, m_bob, m_cem, m_dora;
    ConversationId m_group;
};

std::unique_ptr<Device> tst_GroupTalk::someone(const QString &name)
{
    auto device = std::make_unique<Device>(name, m_folder->path());
    device->signIn(m_relay->url(), name, name, m_relay->invite());
    if (!QTest::qWaitFor([&] { return device->signedIn && device->isLive(); }, patienceMs))
        qFatal("%s could not sign in", qPrintable(name));
    return device;
}

void tst_GroupTalk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_relay = std::make_unique<RelayProcess>(programFolder(), m_folder->filePath(QStringLiteral("relay")),
                                             m_folder->filePath(QStringLiteral("relay.log")));
    QVERIFY(m_relay->start());
    m_ada = someone(QStringLiteral("ada"));
    m_bob = someone(QStringLiteral("bob"));
    m_cem = someone(QStringLiteral("cem"));
    m_dora = someone(QStringLiteral("dora"));
}

void tst_GroupTalk::cleanup()
{
    for (auto *device : {&m_dora, &m_cem, &m_bob, &m_ada})
        device->reset();
    QVERIFY(m_relay->stop());
}

void tst_GroupTalk::makeGroup()
{
    for (const auto &[ask, handle] : {std::pair(quint64(1), QStringLiteral("bob")), {quint64(2), QStringLiteral("cem")}}) {
        m_ada->conversation = {};
        m_ada->post(engine::AskConversation{ask, handle});
        QTRY_VERIFY_WITH_TIMEOUT(!m_ada->conversation.isNull(), patienceMs);
    }
    m_ada->conversation = {};
    m_ada->post(engine::CreateGroup{3, {QStringLiteral("Walk"), {}}, {m_bob->account(), m_cem->account()}});
    QTRY_VERIFY_WITH_TIMEOUT(!m_ada->conversation.isNull(), patienceMs);
    m_group = m_ada->conversation;
    for (Device *device : {m_bob.get(), m_cem.get()}) {
        QTRY_VERIFY_WITH_TIMEOUT(device->summary(m_group) && device->summary(m_group)->title == QStringLiteral("Walk"), patienceMs);
        QVERIFY(device->summary(m_group)->isGroup && !device->summary(m_group)->isRequest);
    }
}

void tst_GroupTalk::fromBeginningToEnd_D3_A11()
{
    makeGroup();
    if (QTest::currentTestFailed())
        return;
    m_ada->post(engine::Compose{4, m_group, QStringLiteral("hello")});
    for (Device *device : {m_bob.get(), m_cem.get()})
        QTRY_VERIFY_WITH_TIMEOUT(device->texts(m_group).contains(QStringLiteral("hello")), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(m_ada->status(m_group), store::MessageStatus::Delivered, patienceMs);
    QVERIFY(m_relay->stop()); // what anybody says meanwhile waits
    m_bob->post(engine::Compose{5, m_group, QStringLiteral("while it was away")});
    QVERIFY(m_relay->start());
    for (Device *device : {m_ada.get(), m_cem.get()})
        QTRY_VERIFY_WITH_TIMEOUT(device->texts(m_group).contains(QStringLiteral("while it was away")), patienceMs);

    m_ada->post(engine::ChangeGroup{6, m_group, GroupChangeKind::Remove, {m_cem->account()}});
    QTRY_VERIFY_WITH_TIMEOUT(m_cem->summary(m_group)->isOutside, patienceMs);
    m_ada->post(engine::Compose{7, m_group, QStringLiteral("without cem")});
    QTRY_VERIFY_WITH_TIMEOUT(m_bob->texts(m_group).contains(QStringLiteral("without cem")), patienceMs);

    m_ada->conversation = {};
    m_ada->post(engine::AskConversation{8, QStringLiteral("dora")});
    QTRY_VERIFY_WITH_TIMEOUT(!m_ada->conversation.isNull(), patienceMs);
    m_ada->post(engine::ChangeGroup{9, m_group, GroupChangeKind::Add, {m_dora->account()}});
    QTRY_COMPARE_WITH_TIMEOUT(m_dora->summary(m_group) ? m_dora->summary(m_group)->title : QString(), QStringLiteral("Walk"), patienceMs);
    m_bob->post(engine::Compose{10, m_group, QStringLiteral("welcome")});
    for (Device *device : {m_ada.get(), m_dora.get()})
        QTRY_VERIFY_WITH_TIMEOUT(device->texts(m_group).contains(QStringLiteral("welcome")), patienceMs);
    QVERIFY(!m_dora->texts(m_group).contains(QStringLiteral("hello"))); // what was said before is not hers
    // By the link.
    const auto eve = someone(QStringLiteral("eve"));
    m_ada->post(engine::ShowGroup{m_group});
    m_ada->post(engine::SetInvitation{11, m_group, true});
    QTRY_VERIFY_WITH_TIMEOUT(m_ada->group && !m_ada->group->link.isEmpty(), patienceMs);
    eve->post(engine::JoinGroup{12, m_ada->group->link});
    QTRY_VERIFY_WITH_TIMEOUT(eve->conversation == m_group || !eve->failures.isEmpty(), patienceMs);
    QCOMPARE(eve->failures, QStringList());
    QTRY_COMPARE_WITH_TIMEOUT(eve->summary(m_group) ? eve->summary(m_group)->title : QString(), QStringLiteral("Walk"), patienceMs);
    m_bob->post(engine::Compose{13, m_group, QStringLiteral("hello eve")});
    QTRY_VERIFY_WITH_TIMEOUT(eve->texts(m_group).contains(QStringLiteral("hello eve")), patienceMs);
    // Who was removed is served nothing more, though it is online all the time.
    QVERIFY(!m_cem->texts(m_group).contains(QStringLiteral("without cem")));
    QVERIFY(!m_cem->texts(m_group).contains(QStringLiteral("welcome")));
}

QTEST_GUILESS_MAIN(tst_GroupTalk)
#include "tst_GroupTalk.moc"
