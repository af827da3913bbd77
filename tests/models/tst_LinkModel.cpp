// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/HistoryModel.h"
#include "app/models/LinkModel.h"
#include "app/models/SafetyModel.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace porchlight;
using namespace porchlight::engine;
using porchlight::models::LinkModel;
using porchlight::models::SafetyModel;

/// Linking a device and the safety number, as the windows see them (F1, B1).
class tst_LinkModel : public QObject
{
    Q_OBJECT

    std::vector<EngineEvent> m_posted;
    models::EngineSink m_sink{[this](EngineEvent event) { m_posted.push_back(std::move(event)); }};
    const LinkModel::Names m_names{[] { return QStringLiteral("Laptop"); }, [] { return QStringLiteral("Ada (@ada)"); }};

    template <class Event>
    Event last() const
    {
        return std::get<Event>(m_posted.back());
    }
    static LinkReport at(AskId ask, LinkReport::Stage stage)
    {
        LinkReport report;
        report.ask = ask;
        report.stage = stage;
        report.left = 90s;
        return report;
    }

private Q_SLOTS:
    void init() { m_posted.clear(); }

    void theHistoryIsBroughtAndToldOf_B4()
    {
        using Stage = HistoryReport::Stage;
        models::HistoryModel model(m_sink);
        QSignalSpy changed(&model, &models::HistoryModel::changed);
        QVERIFY(model.stage().isEmpty() && !model.isUnderWay());
        model.bringAgain();
        QVERIFY(last<AskHistory>().ask != 0);
        const std::vector<std::pair<Stage, QString>> stages{{Stage::Asking, QStringLiteral("asking")},
                                                            {Stage::Waiting, QStringLiteral("waiting")},
                                                            {Stage::Coming, QStringLiteral("coming")},
                                                            {Stage::Done, QStringLiteral("done")}};
        for (const auto &[stage, name] : stages) {
            model.onReport({stage, 1'234});
            QCOMPARE(model.stage(), name);
            QCOMPARE(model.messages(), 1'234.0);
            QCOMPARE(model.isUnderWay(), stage != Stage::Done);
        }
        model.onReport({Stage::Done, 1'234});
        QCOMPARE(changed.size(), 4);
        model.onReport({Stage::Waiting, 0});
        const auto posted = m_posted.size();
        model.bringAgain(); // it is asked for already
        QCOMPARE(m_posted.size(), posted);
    }

    void aCodeIsShownUntilItIsAnswered_F1()
    {
        LinkModel model(m_sink, m_names);
        QCOMPARE(model.stage(), QString());
        model.showCode();
        QCOMPARE(model.stage(), QStringLiteral("asked"));
        QCOMPARE(last<AskLinkCode>().ownName, QStringLiteral("Laptop"));
        LinkReport report = at(last<AskLinkCode>().ask, LinkReport::Stage::ShowingCode);
        report.code = QStringLiteral("ABCD");
        report.squares = {2, QByteArray("\1\0\0\1", 4)};
        report.ask += 1;
        model.onReport(report);
        QCOMPARE(model.stage(), QStringLiteral("asked")); // somebody else's
        report.ask -= 1;
        model.onReport(report);
        QCOMPARE(model.stage(), QStringLiteral("code"));
        QCOMPARE(model.code(), QStringLiteral("ABCD"));
        QCOMPARE(model.squares(), QStringLiteral("1001"));
        QCOMPARE(model.secondsLeft(), 90);
        report = at(report.ask, LinkReport::Stage::Comparing);
        report.digits = QStringLiteral("407913");
        report.peerName = QStringLiteral("Ada\n\u202e<img src=x>");
        model.onReport(report);
        QCOMPARE(model.stage(), QStringLiteral("comparing"));
        QCOMPARE(model.digits(), QStringLiteral("407913"));
        QVERIFY(!model.peerName().contains(u'\n') && !model.peerName().contains(QChar(0x202e)));
        QVERIFY(model.squares().isEmpty() && model.code().isEmpty());
        model.confirm(false);
        QCOMPARE(last<ConfirmLink>().ask, report.ask);
        const auto posted = m_posted.size();
        model.onReport(at(report.ask, LinkReport::Stage::Waiting));
        model.confirm(false); // once
        QCOMPARE(m_posted.size(), posted);
        model.onReport(at(report.ask, LinkReport::Stage::Finishing));
        QCOMPARE(model.stage(), QStringLiteral("finishing"));
        model.onReport(at(report.ask, LinkReport::Stage::Done));
        QCOMPARE(model.stage(), QStringLiteral("done"));
        QCOMPARE(model.secondsLeft(), 0);
        model.stop(); // nothing is under way
        QCOMPARE(m_posted.size(), posted);
        QCOMPARE(model.stage(), QString());
    }

    void whatIsTypedIsHandedOn_F1()
    {
        LinkModel model(m_sink, m_names);
        model.enter(QStringLiteral("abcd"));
        QCOMPARE(last<EnterLinkCode>().code, QStringLiteral("abcd"));
        QCOMPARE(last<EnterLinkCode>().ownName, QStringLiteral("Ada (@ada)"));
        const AskId ask = last<EnterLinkCode>().ask;
        model.onReport(at(ask, LinkReport::Stage::Comparing));
        model.confirm(true);
        QVERIFY(last<ConfirmLink>().mayManageDevices);
        model.refuse();
        QVERIFY(last<CancelLink>().doDigitsDiffer && last<CancelLink>().ask == ask);
        model.stop();
        QVERIFY(!last<CancelLink>().doDigitsDiffer);
        model.onReport(at(ask, LinkReport::Stage::Ended)); // of no interest any more
        QCOMPARE(model.stage(), QString());
    }

    void charactersAreCountedAsTheyAreTyped_F1()
    {
        LinkModel model(m_sink, m_names);
        QCOMPARE(model.typedOf(QString()), 0);
        QCOMPARE(model.typedOf(QStringLiteral("7qk4 - o i l")), 7);
        QCOMPARE(model.typedOf(QString(42, u'z')), 42);
        QCOMPARE(model.typedOf(QString(43, u'z')), -1);
        QCOMPARE(model.typedOf(QStringLiteral("7u")), -1); // has no U
        QCOMPARE(model.typedOf(QStringLiteral("7\u00e9")), -1);
    }

    void eachReasonHasAName_F1()
    {
        LinkModel model(m_sink, m_names);
        std::set<QString> names;
        for (int trouble = 1; trouble <= int(LinkTrouble::Unfinished); ++trouble) {
            model.showCode();
            LinkReport report = at(last<AskLinkCode>().ask, LinkReport::Stage::Ended);
            report.trouble = LinkTrouble(trouble);
            model.onReport(report);
            QCOMPARE(model.stage(), QStringLiteral("ended"));
            QVERIFY(!model.trouble().isEmpty());
            names.insert(model.trouble());
        }
        QCOMPARE(names.size(), std::size_t(LinkTrouble::Unfinished));
    }

    void whatFailsBesidesIsSaid_F1()
    {
        LinkModel model(m_sink, m_names);
        model.showCode();
        const AskId ask = last<AskLinkCode>().ask;
        model.onFailed({ask + 1, wire::ErrorCode::None, QStringLiteral("Something else.")});
        QCOMPARE(model.stage(), QStringLiteral("asked"));
        model.onFailed({ask, wire::ErrorCode::StorageFull, QStringLiteral("Is the disk full?")});
        QCOMPARE(model.stage(), QStringLiteral("ended"));
        QCOMPARE(model.trouble(), QStringLiteral("failed"));
        QCOMPARE(model.words(), QStringLiteral("Is the disk full?"));
        model.showCode();
        QCOMPARE(model.words(), QString());
    }

    void whatThisDeviceMayIsToldOnce_B1()
    {
        LinkModel model(m_sink, m_names);
        QSignalSpy changed(&model, &LinkModel::standingChanged);
        QVERIFY(!model.isKnown() && !model.isPending() && !model.mayLink());
        model.onStanding({true, false});
        QVERIFY(model.isKnown() && model.isPending() && !model.mayLink());
        model.onStanding({true, false});
        QCOMPARE(changed.count(), 1);
        model.onStanding({false, true});
        QVERIFY(!model.isPending() && model.mayLink());
        QCOMPARE(changed.count(), 2);
    }

    void theSafetyNumberIsThatOfWhoIsLookedAt_F1()
    {
        SafetyModel model(m_sink);
        const QString key = QString(32, u'a');
        model.open(QStringLiteral("nonsense"));
        QVERIFY(m_posted.empty());
        model.open(key);
        QVERIFY(model.isBusy());
        SafetyNumberTold told;
        told.ask = last<AskSafetyNumber>().ask;
        told.contact = last<AskSafetyNumber>().contact;
        model.onTold(told);
        QVERIFY(!model.isBusy() && model.groups().isEmpty());
        model.setVerified(true); // what?
        QCOMPARE(m_posted.size(), std::size_t(1));
        model.refresh(); // perhaps the keys have come
        told.ask = last<AskSafetyNumber>().ask;
        told.groups = QStringList(12, QStringLiteral("12345"));
        told.squares = {1, QByteArray("\1", 1)};
        told.canVerify = true;
        model.onTold(told);
        QCOMPARE(model.groups().size(), qsizetype(12));
        QCOMPARE(model.squares(), QStringLiteral("1"));
        QCOMPARE(model.verified(), QStringLiteral("no"));
        const auto posted = m_posted.size();
        model.refresh(); // it is there
        QCOMPARE(m_posted.size(), posted);
        model.setVerified(true);
        QCOMPARE(last<SetVerified>().number.size(), qsizetype(60));
        QVERIFY(last<SetVerified>().isVerified && last<SetVerified>().contact == told.contact);
        model.onFailed({last<SetVerified>().ask, wire::ErrorCode::StorageFull, QStringLiteral("Is the disk full?")});
        QCOMPARE(model.error(), QStringLiteral("Is the disk full?"));
        QCOMPARE(model.groups().size(), qsizetype(12));
        model.setVerified(true);
        told.ask = last<SetVerified>().ask;
        told.verified = SafetyNumberTold::Verified::Yes;
        model.onTold(told);
        QCOMPARE(model.verified(), QStringLiteral("yes"));
        QCOMPARE(model.error(), QString());
        model.close();
        QVERIFY(model.groups().isEmpty() && model.accountKey().isEmpty());
        model.onTold(told); // of no interest any more
        QVERIFY(model.groups().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_LinkModel)
#include "tst_LinkModel.moc"
