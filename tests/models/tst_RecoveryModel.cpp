// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/RecoveryModel.h"
#include "app/models/RecoverySheet.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace porchlight;
using namespace porchlight::engine;
using porchlight::models::RecoveryModel;
using porchlight::models::RecoverySheet;
using Stage = RecoveryReport::Stage;

namespace {

const QString code = QStringLiteral("7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F");

RecoveryStanding standing(RecoveryStanding::Kit kit, bool mayMake = true)
{
    return {kit, 1'790'000'000'000, mayMake};
}

} // namespace

/// The recovery kit as the windows see it (F2).
class tst_RecoveryModel : public QObject
{
    Q_OBJECT

    std::vector<EngineEvent> m_posted;
    models::EngineSink m_sink{[this](EngineEvent event) { m_posted.push_back(std::move(event)); }};
    std::unique_ptr<QTemporaryDir> m_folder;

    RecoveryModel::Owner owner() const
    {
        return {[] { return QStringLiteral("ada"); }, [] { return QStringLiteral("wss://relay.example:8440"); },
                m_folder->filePath(QStringLiteral("Documents")), m_folder->filePath(QStringLiteral("recovery.ini"))};
    }
    template <class Event>
    Event last() const
    {
        return std::get<Event>(m_posted.back());
    }
    static RecoveryReport at(AskId ask, Stage stage, RecoveryTrouble trouble = RecoveryTrouble::None)
    {
        RecoveryReport report;
        report.ask = ask;
        report.stage = stage;
        report.trouble = trouble;
        return report;
    }
    RecoveryReport shown() const
    {
        RecoveryReport report = at(last<MakeRecoveryKit>().ask, Stage::Shown);
        report.code = code;
        return report;
    }

private Q_SLOTS:
    void init()
    {
        m_posted.clear();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void oneIsMadeShownAndProved_F2()
    {
        RecoveryModel model(m_sink, owner());
        QVERIFY(model.stage().isEmpty() && model.sheet().isEmpty());
        model.make();
        QCOMPARE(model.stage(), QStringLiteral("asked"));
        const AskId ask = last<MakeRecoveryKit>().ask;
        model.onReport(at(ask + 1, Stage::Deriving));
        QCOMPARE(model.stage(), QStringLiteral("asked")); // somebody else's
        model.onReport(at(ask, Stage::Deriving));
        QCOMPARE(model.stage(), QStringLiteral("deriving"));
        QVERIFY(!model.confirm(QStringLiteral("ZS4F"))); // there is nothing to prove yet
        model.onReport(at(ask, Stage::Storing));
        QCOMPARE(model.stage(), QStringLiteral("storing"));
        model.onReport(shown());
        QVERIFY(model.stage() == u"shown" && model.code() == code && model.sheet().contains(code.left(19)));
        for (const char *wrong : {"", "ZS4", "ZS4G", "7QK4", "ZS4FF", "<b>"})
            QVERIFY(!model.confirm(QString::fromLatin1(wrong)));
        QCOMPARE(m_posted.size(), std::size_t(1));
        QVERIFY(model.confirm(QStringLiteral(" zs-4f ")));
        QCOMPARE(model.stage(), QStringLiteral("confirming"));
        QVERIFY(!model.confirm(QStringLiteral("zs4f"))); // once
        model.onReport(at(last<ConfirmRecoveryKit>().ask, Stage::Confirmed));
        QVERIFY(model.stage() == u"confirmed" && model.code().isEmpty() && model.sheet().isEmpty());
        model.stop();
        QCOMPARE(m_posted.size(), std::size_t(2)); // nothing was under way
        QCOMPARE(model.stage(), QString());
    }

    void whoStopsIsShownNothing_F2()
    {
        RecoveryModel model(m_sink, owner());
        model.make();
        const RecoveryReport late = shown();
        model.stop();
        QCOMPARE(last<CancelRecovery>().ask, late.ask);
        model.onReport(late);
        QVERIFY(model.code().isEmpty() && model.stage().isEmpty());
    }

    void itIsOfferedUntilSomebodySaysNotNow_F2()
    {
        RecoveryModel model(m_sink, owner());
        QSignalSpy told(&model, &RecoveryModel::standingChanged);
        QVERIFY(!model.isOffered() && model.kit() == u"unknown");
        model.onStanding(standing(RecoveryStanding::Kit::None));
        QVERIFY(model.isOffered() && model.kit() == u"none");
        model.onStanding(standing(RecoveryStanding::Kit::None, false));
        QVERIFY(!model.isOffered() && !model.mayMake()); // where it cannot be made
        model.onStanding(standing(RecoveryStanding::Kit::Unconfirmed));
        QVERIFY(!model.isOffered() && model.kit() == u"unconfirmed");
        QCOMPARE(model.madeAt().toMSecsSinceEpoch(), qint64(1'790'000'000'000));
        model.onStanding(standing(RecoveryStanding::Kit::Made));
        QCOMPARE(model.kit(), QStringLiteral("made"));
        model.onStanding(standing(RecoveryStanding::Kit::None));
        QCOMPARE(told.size(), 5);
        model.notNow();
        QVERIFY(!model.isOffered());
        RecoveryModel later(m_sink, owner()); // nor at the next start
        later.onStanding(standing(RecoveryStanding::Kit::None));
        QVERIFY(!later.isOffered() && later.mayMake());
    }

    void aCodeIsTypedAndUsed_F2()
    {
        RecoveryModel model(m_sink, owner());
        QCOMPARE(model.typedOf(code), 32);
        QCOMPARE(model.typedOf(QStringLiteral("7qk4 o")), 5);
        QCOMPARE(model.typedOf(code + u'7'), -1);
        QCOMPARE(model.typedOf(QStringLiteral("7QK4-!")), -1);
        model.use(code, true);
        const auto use = last<UseRecoveryKit>();
        QVERIFY(use.code == code && use.unlinksOthers);
        const std::vector<std::pair<Stage, QString>> stages{{Stage::Asking, QStringLiteral("asking")},
                                                            {Stage::Opening, QStringLiteral("opening")},
                                                            {Stage::Fetching, QStringLiteral("fetching")},
                                                            {Stage::Joining, QStringLiteral("joining")},
                                                            {Stage::Done, QStringLiteral("done")}};
        for (const auto &[stage, name] : stages) {
            model.onReport(at(use.ask, stage));
            QCOMPARE(model.stage(), name);
        }
        model.use(code, false);
        QVERIFY(!last<UseRecoveryKit>().unlinksOthers);
    }

    void whatWentWrongIsSaid_F2()
    {
        RecoveryModel model(m_sink, owner());
        std::set<QString> names;
        for (int trouble = int(RecoveryTrouble::NoCode); trouble <= int(RecoveryTrouble::Unfinished); ++trouble) {
            model.use(code, true);
            RecoveryReport report = at(last<UseRecoveryKit>().ask, Stage::Ended, RecoveryTrouble(trouble));
            report.wait = 61s;
            model.onReport(report);
            QCOMPARE(model.stage(), QStringLiteral("ended"));
            QCOMPARE(model.minutesToWait(), 2);
            names.insert(model.trouble());
        }
        QVERIFY(names.size() == 12 && !names.contains(QString()) && !names.contains(QStringLiteral("failed")));
        model.make();
        model.onFailed({last<MakeRecoveryKit>().ask + 1, wire::ErrorCode::None, QStringLiteral("not mine")});
        QCOMPARE(model.stage(), QStringLiteral("asked"));
        model.onFailed(
            {last<MakeRecoveryKit>().ask, wire::ErrorCode::StorageFull, QStringLiteral("The disk is full.")});
        QVERIFY(model.stage() == u"ended" && model.trouble() == u"failed" && model.words() == u"The disk is full.");
    }

    void aPageIsSavedAndNothingIsOverwritten_F2()
    {
        RecoveryModel model(m_sink, owner());
        model.save();
        QVERIFY(model.savedPath().isEmpty());
        model.make();
        model.onReport(shown());
        model.save();
        const QString first = model.savedPath();
        QVERIFY(model.saveError().isEmpty() && first.startsWith(m_folder->path()));
        QFile file(first);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text == model.sheet() && text.contains(u"@ada") && text.contains(u"wss://relay.example:8440"));
        QVERIFY(text.contains(code.left(19)) && text.contains(code.mid(20)));
        QCOMPARE(QFileInfo(first).permissions() &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        model.save();
        QVERIFY(model.savedPath() != first && QFileInfo::exists(model.savedPath()));
        // Where there is no folder it is said.
        const RecoverySheet sheet{QStringLiteral("ada"), {}, code, QDate(2026, 11, 26)};
        QVERIFY(sheet.saveIn({}).path.isEmpty() && !sheet.saveIn({}).trouble.isEmpty());
        QVERIFY(!sheet.saveIn(first + u"/below a file").trouble.isEmpty());
        QVERIFY(sheet.text().contains(u"26 November 2026"));
    }
};

QTEST_GUILESS_MAIN(tst_RecoveryModel)
#include "tst_RecoveryModel.moc"
