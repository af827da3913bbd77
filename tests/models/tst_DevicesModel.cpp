// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/ConversationSwitches.h"
#include "app/models/DevicesModel.h"
#include "tests/models/ModelFixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using porchlight::models::ConversationSwitches;
using porchlight::models::DevicesModel;

namespace {

std::vector<wire::DeviceInfo> three()
{
    wire::DeviceInfo desk{1, QStringLiteral("desk")};
    desk.seenMs = 1'700'000'000'000;
    desk.behind = 12;
    wire::DeviceInfo phone{4, QStringLiteral("phone\n<img src=x>")};
    phone.connected = true;
    return {desk, phone, wire::DeviceInfo{7, QStringLiteral("laptop")}};
}

} // namespace

/// The list of one's devices, and what is asked about a conversation (B1, rule 12).
class tst_DevicesModel : public QObject
{
    Q_OBJECT

    std::vector<EngineEvent> m_posted;
    models::EngineSink m_sink{[this](EngineEvent event) { m_posted.push_back(std::move(event)); }};

    template <class Event>
    Event last() const
    {
        return std::get<Event>(m_posted.back());
    }

private Q_SLOTS:
    void init() { m_posted.clear(); }

    void thisDeviceComesFirst_B1()
    {
        DevicesModel model(m_sink, [] { return 7u; });
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.load();
        QVERIFY(model.isBusy());
        model.onListed({last<AskDevices>().ask + 1, three()}); // someone else's
        QCOMPARE(model.count(), 0);
        model.onListed({last<AskDevices>().ask, three()});
        QVERIFY(!model.isBusy());
        QCOMPARE(column(model, "number"), (QStringList{QStringLiteral("7"), QStringLiteral("1"), QStringLiteral("4")}));
        QVERIFY(valueOf(model, 0, "isThis").toBool() && !valueOf(model, 1, "isThis").toBool());
        QVERIFY(valueOf(model, 2, "isConnected").toBool() && !valueOf(model, 1, "isConnected").toBool());
        QCOMPARE(valueOf(model, 1, "behind").toInt(), 12);
        QCOMPARE(valueOf(model, 1, "seen").toDateTime().toMSecsSinceEpoch(), qint64(1'700'000'000'000));
        QVERIFY(!valueOf(model, 0, "seen").toDateTime().isValid());
        QVERIFY(!valueOf(model, 2, "name").toString().contains(u'\n'));
    }

    void whatIsDoneIsSeenInTheList_B1()
    {
        DevicesModel model(m_sink, [] { return 7u; });
        model.load();
        model.onListed({last<AskDevices>().ask, three()});
        model.unlink(4);
        QCOMPARE(last<UnlinkDevice>().device, 4u);
        model.onDone({last<UnlinkDevice>().ask});
        QVERIFY(std::holds_alternative<AskDevices>(m_posted.back())); // what is shown is what the relay says
        model.onListed({last<AskDevices>().ask, {}});
        QCOMPARE(model.count(), 0);
        model.rename(7, QStringLiteral("  boat  "));
        QCOMPARE(last<RenameDevice>().name, QStringLiteral("boat"));
        model.rename(7, QString(100, u'x'));
        QCOMPARE(last<RenameDevice>().name.size(), qsizetype(64));
        const auto before = m_posted.size();
        model.rename(7, QStringLiteral("  "));
        QCOMPARE(m_posted.size(), before);
        QVERIFY(!model.error().isEmpty());
    }

    void troubleIsSaidAndGoesWithTheNextTry_B1()
    {
        DevicesModel model(m_sink, [] { return 7u; });
        model.load();
        model.onFailed({last<AskDevices>().ask, wire::ErrorCode::None, QStringLiteral("No connection.")});
        QCOMPARE(model.error(), QStringLiteral("No connection."));
        QVERIFY(!model.isBusy());
        model.load();
        QCOMPARE(model.error(), QString());
    }

    void whoWasNotQuickEnoughSeesTheListAsItIs_B1()
    {
        DevicesModel model(m_sink, [] { return 7u; });
        model.load();
        model.onListed({last<AskDevices>().ask, three()});
        model.unlink(4);
        model.onDevicesChanged(); // another device has unlinked it
        model.onFailed({last<UnlinkDevice>().ask, wire::ErrorCode::NoSuchDevice, QStringLiteral("There is no such device.")});
        QVERIFY(std::holds_alternative<AskDevices>(m_posted.back()));
        const auto posted = m_posted.size();
        model.onFailed({last<AskDevices>().ask, wire::ErrorCode::None, QStringLiteral("No connection.")});
        QCOMPARE(m_posted.size(), posted); // once
        QCOMPARE(model.error(), QStringLiteral("No connection."));
    }

    void changesElsewhereAreFetchedWhileItIsOpen_B1()
    {
        DevicesModel model(m_sink, [] { return 7u; });
        model.onDevicesChanged();
        QVERIFY(m_posted.empty()); // nobody looks
        model.load();
        model.onDevicesChanged(); // an answer is on its way, perhaps an older one
        QCOMPARE(m_posted.size(), std::size_t(1));
        model.onListed({last<AskDevices>().ask, three()});
        QCOMPARE(m_posted.size(), std::size_t(2));
        model.onListed({last<AskDevices>().ask, three()});
        model.onDevicesChanged();
        QCOMPARE(m_posted.size(), std::size_t(3));
        model.close();
        model.onDevicesChanged();
        QCOMPARE(m_posted.size(), std::size_t(3));
    }

    void requestsAreAccepted_rule12()
    {
        ConversationSwitches switches(m_sink, [] { return qint64(1'000); });
        switches.accept(QString::fromLatin1(c1.toHex()));
        QVERIFY(last<AcceptConversation>().conversation == c1);
        QVERIFY(switches.isBusy());
        switches.onDone({last<AcceptConversation>().ask + 1});
        QVERIFY(switches.isBusy());
        switches.onFailed({last<AcceptConversation>().ask, wire::ErrorCode::None, QStringLiteral("No connection.")});
        QVERIFY(!switches.isBusy());
        QCOMPARE(switches.error(), QStringLiteral("No connection."));
        switches.accept(QStringLiteral("nonsense"));
        QCOMPARE(m_posted.size(), std::size_t(1));
    }

    void mutesEndWhenTheySay_B1()
    {
        ConversationSwitches switches(m_sink, [] { return qint64(1'000); });
        const QString key = QString::fromLatin1(c1.toHex());
        switches.mute(key, 8);
        QCOMPARE(last<MuteConversation>().untilMs, quint64(1'000 + 8 * 3'600'000));
        switches.mute(key, 0);
        QCOMPARE(last<MuteConversation>().untilMs, quint64(0));
        switches.mute(key, -1);
        QVERIFY(last<MuteConversation>().untilMs > quint64(250'000'000'000'000));
        switches.onDone({last<MuteConversation>().ask});
        QVERIFY(!switches.isBusy() && switches.error().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_DevicesModel)
#include "tst_DevicesModel.moc"
