// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/NoticesModel.h"

#include "app/models/LinkModel.h"
#include "app/models/SafetyModel.h"
#include "shared/base/Hash.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace porchlight;
using namespace porchlight::engine;
using porchlight::models::LineKind;
using porchlight::models::NoticeLine;
using porchlight::models::NoticesModel;
using Kind = Notice::Kind;

/// What the encryption has noticed, as the windows see it (F2, B1).
class tst_NoticesModel : public QObject
{
    Q_OBJECT

    std::vector<EngineEvent> m_posted;
    models::EngineSink m_sink{[this](EngineEvent event) { m_posted.push_back(std::move(event)); }};
    const ConversationId m_talk = *ConversationId::fromBytes(QByteArray(16, 't'));
    const ConversationId m_other = *ConversationId::fromBytes(QByteArray(16, 'o'));
    NoticesTold m_told;

    Notice &tell(Kind kind, const ConversationId &conversation, quint64 timeMs = 1'000)
    {
        Notice notice;
        notice.number = quint32(m_told.notices.size() + 1);
        notice.kind = kind;
        notice.conversation = conversation;
        notice.timeMs = timeMs;
        m_told.notices.push_back(notice);
        return m_told.notices.back();
    }
    template <class Event>
    Event last() const
    {
        return std::get<Event>(m_posted.back());
    }

private Q_SLOTS:
    void init()
    {
        m_posted.clear();
        m_told = {};
    }

    void eachStandsInItsPlace_F2()
    {
        NoticesModel model(m_sink);
        tell(Kind::KeyChanged, m_talk);
        tell(Kind::ListRefused, {});
        model.onTold(m_told);
        QCOMPARE(model.account()->kind(), QStringLiteral("listRefused"));
        QCOMPARE(model.here()->kind(), QString()); // none is open
        model.open(m_other);
        QCOMPARE(model.here()->kind(), QString());
        QVERIFY(model.lines().empty());
        model.open(m_talk);
        QCOMPARE(model.here()->kind(), QStringLiteral("keyChanged"));
        model.open({});
        QCOMPARE(model.here()->kind(), QString());
        QVERIFY(model.here()->history().isEmpty() && model.lines().empty());
    }

    void eachKindHasAName_F2()
    {
        NoticesModel model(m_sink);
        model.open(m_talk);
        std::set<QString> names;
        for (int kind = int(Kind::KeyChanged); kind <= int(Kind::MessageMissing); ++kind) {
            m_told = {};
            tell(Kind(kind), m_talk);
            model.onTold(m_told);
            QVERIFY(!model.here()->kind().isEmpty());
            names.insert(model.here()->kind());
        }
        QCOMPARE(names.size(), std::size_t(Kind::MessageMissing));
    }

    void oneAtATimeAndTheGravestFirst_F2()
    {
        NoticesModel model(m_sink);
        model.open(m_talk);
        tell(Kind::FalseRoster, m_talk);
        tell(Kind::TwoLists, m_talk).isBlocking = true;
        tell(Kind::KeyChanged, m_talk);
        model.onTold(m_told);
        QCOMPARE(model.here()->kind(), QStringLiteral("twoLists"));
        QVERIFY(model.here()->isBlocking());
        model.here()->settle();
        QCOMPARE(last<SettleNotice>().number, quint32(2));
        // It is the engine that goes on.
        QCOMPARE(model.here()->kind(), QStringLiteral("twoLists"));
        m_told.notices[1].isBlocking = m_told.notices[1].isOpen = false;
        model.onTold(m_told);
        QCOMPARE(model.here()->kind(), QStringLiteral("keyChanged"));
        model.here()->settle();
        QCOMPARE(last<SettleNotice>().number, quint32(3));
        QCOMPARE(model.here()->kind(), QStringLiteral("falseRoster")); // what holds up nothing goes at once
        model.here()->settle();
        QCOMPARE(model.here()->kind(), QString());
        const auto posted = m_posted.size();
        model.here()->settle();
        QCOMPARE(m_posted.size(), posted);
        QCOMPARE(model.here()->history().size(), qsizetype(3));
    }

    void whatWasSettledComesAgainWhenItHoldsUp_F2()
    {
        NoticesModel model(m_sink);
        model.open(m_talk);
        tell(Kind::TwoLists, m_talk).isBlocking = true;
        model.onTold(m_told);
        model.here()->settle();
        m_told.notices[0].isBlocking = m_told.notices[0].isOpen = false;
        model.onTold(m_told);
        QCOMPARE(model.here()->kind(), QString());
        m_told.notices[0].isBlocking = m_told.notices[0].isOpen = true;
        model.onTold(m_told);
        QCOMPARE(model.here()->kind(), QStringLiteral("twoLists"));
        // … and what holds up nothing, when it is about something else.
        m_told = {};
        tell(Kind::OlderList, m_talk).detail = 3;
        model.onTold(m_told);
        model.here()->settle();
        QCOMPARE(model.here()->kind(), QString());
        m_told.notices[0].isOpen = false;
        model.onTold(m_told);
        m_told.notices[0].isOpen = true;
        m_told.notices[0].detail = 4;
        model.onTold(m_told);
        QCOMPARE(model.here()->kind(), QStringLiteral("olderList"));
    }

    void linesStayAfterItWasSettled_F2()
    {
        NoticesModel model(m_sink);
        QSignalSpy changed(&model, &NoticesModel::linesChanged);
        model.open(m_talk);
        tell(Kind::MessageMissing, m_talk, 2'000).isOpen = false;
        tell(Kind::KeyChanged, m_talk, 1'000).isOpen = false;
        tell(Kind::FalseRoster, m_talk);
        tell(Kind::KeyChanged, m_other);
        model.onTold(m_told);
        QVERIFY(changed.count() > 0);
        const std::vector<NoticeLine> expected{{1'000, LineKind::KeyChanged}, {2'000, LineKind::Missing}};
        QVERIFY(model.lines() == expected);
    }

    void troublesAreThoseOfTheConversation_F1()
    {
        NoticesModel model(m_sink);
        m_told.troubles[m_other].forged = 5;
        m_told.troubles[m_talk] = {1, 2, 3, 4, 6};
        model.open(m_talk);
        model.onTold(m_told);
        const QVariantMap troubles = model.here()->troubles();
        QCOMPARE(troubles.value(QStringLiteral("forged")).toInt(), 1);
        QCOMPARE(troubles.value(QStringLiteral("misplaced")).toInt(), 2);
        QCOMPARE(troubles.value(QStringLiteral("outdated")).toInt(), 3);
        QCOMPARE(troubles.value(QStringLiteral("differing")).toInt(), 4);
        QCOMPARE(troubles.value(QStringLiteral("items")).toInt(), 6);
        model.open({});
        QVERIFY(model.here()->troubles().isEmpty());
        QCOMPARE(model.here()->kind(), QString()); // no banner is made of them
    }

    void aLinkedDeviceIsCalledByItsName_B1()
    {
        NoticesModel model(m_sink);
        tell(Kind::DeviceLinked, {}).detail = 4;
        model.onTold(m_told);
        const AskId first = last<AskDevices>().ask;
        QCOMPARE(model.account()->deviceName(), QString());
        QVERIFY(model.account()->time().isValid());
        model.onTold(m_told); // once
        QCOMPARE(m_posted.size(), std::size_t(1));
        model.onFailed({first, wire::ErrorCode::None, QStringLiteral("There is no connection.")});
        model.online();
        const AskId second = last<AskDevices>().ask;
        QVERIFY(first != second);
        wire::DeviceInfo device;
        device.device = 4;
        device.name = QStringLiteral("Ada's\n\u202elaptop");
        model.onListed({first, {device}});
        QCOMPARE(model.account()->deviceName(), QString()); // an answer to somebody else
        model.onListed({second, {device}});
        QCOMPARE(model.account()->deviceName(), QStringLiteral("Ada's laptop"));
        model.online();
        QCOMPARE(m_posted.size(), std::size_t(2)); // it is known
    }

    void whoIsCutOffIsToldWhy_B1()
    {
        models::LinkModel model(m_sink, {[] { return QString(); }, [] { return QString(); }});
        QCOMPARE(model.cutOff(), QString());
        DeviceStanding standing;
        standing.isRemoved = true;
        model.onStanding(standing);
        QCOMPARE(model.cutOff(), QStringLiteral("removed"));
        model.onStanding({false, false, false, true});
        QCOMPARE(model.cutOff(), QStringLiteral("keysLost"));
        model.onStanding({true, false});
        QCOMPARE(model.cutOff(), QString());
    }

    void theDevicesOfAContactAreCounted_F1()
    {
        models::SafetyModel model(m_sink);
        QVERIFY(model.devices() == 0 && !model.newest().isValid());
        model.open(QString(32, u'a'));
        SafetyNumberTold told;
        told.ask = last<AskSafetyNumber>().ask;
        told.devices = 3;
        told.newestMs = 1'700'000'000'000;
        model.onTold(told);
        QCOMPARE(model.devices(), 3);
        QCOMPARE(model.newest().toMSecsSinceEpoch(), qint64(1'700'000'000'000));
    }
};

QTEST_GUILESS_MAIN(tst_NoticesModel)
#include "tst_NoticesModel.moc"
