// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Harbour.h"
#include "app/models/Profile.h"
#include "app/models/StatusName.h"
#include "app/runtime/RealParts.h"
#include "tests/models/ModelFixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace porchlight;
using namespace porchlight::models;
using porchlight::test::column;

namespace {

constexpr int patienceMs = 60'000;
constexpr int answerMs = 40'000;
constexpr qint64 lateMs = 60'000; ///< on a machine that has much to do

} // namespace

/// The demo as the window has it: who is there, what was said, and that one who is written to reads, types and answers (F7).
class tst_Harbour : public QObject
{
    Q_OBJECT

    std::unique_ptr<demo::Harbour> m_harbour;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<store::LocalReader> m_reader;
    QString m_folder;

    const store::ConversationSummary *with(const QString &name) const
    {
        for (const store::ConversationSummary &summary : m_profile->conversations()->summaries()) {
            if (titleOf(summary) == name)
                return &summary;
        }
        return nullptr;
    }
    QStringList texts() const { return column(*m_profile->timeline(), "text"); }
    void open(const QString &name)
    {
        const auto *summary = with(name);
        QVERIFY2(summary, qPrintable(name));
        m_profile->openConversation(keyOf(summary->id));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_harbour = std::make_unique<demo::Harbour>(1, qEnvironmentVariable("PORCHLIGHT_BIN") + QStringLiteral("/porchlight-relay"));
        m_folder = m_harbour->folder();
        const auto trouble = m_harbour->build();
        QVERIFY2(!trouble, qPrintable(trouble.value_or(QString())));
        auto opened = Profile::open(QStringLiteral("demo"), m_harbour->paths(),
                                    runtime::realParts(m_harbour->paths().database, m_harbour->key()));
        QVERIFY(opened);
        m_profile = std::move(opened).value();
        auto reader = store::LocalReader::open(m_harbour->paths().database);
        QVERIFY(reader);
        m_reader = std::move(reader).value();
        m_harbour->begin();
        QTRY_COMPARE_WITH_TIMEOUT(m_profile->connection()->state(), QStringLiteral("online"), patienceMs);
    }
    void cleanupTestCase()
    {
        m_reader.reset();
        m_profile.reset();
        m_harbour.reset();
        QVERIFY(!QDir(m_folder).exists());
    }

    void everybodyIsThere()
    {
        QVERIFY(m_profile->isSignedIn());
        QCOMPARE(m_profile->handle(), QStringLiteral("liv"));
        for (const demo::Scene &scene : demo::scenes()) {
            const QString name = QString::fromUtf8(scene.title ? scene.title : demo::partOf(scene.people.front()).name);
            const auto *summary = with(name);
            QVERIFY2(summary, qPrintable(name));
            QVERIFY2(summary->unread >= scene.unread, qPrintable(name)); // some begin to speak by themselves
            QCOMPARE(summary->isRequest, name == u"Oskar Brandt");
            QCOMPARE(summary->isGroup, scene.title != nullptr);
        }
    }

    // What the window shows of it, as the relay and everybody's app have dated it.
    void thePastLiesInThePast()
    {
        QSet<QDate> days;
        const auto now = quint64(QDateTime::currentMSecsSinceEpoch());
        for (const demo::Scene &scene : demo::scenes()) {
            const QString name = QString::fromUtf8(scene.title ? scene.title : demo::partOf(scene.people.front()).name);
            const auto page = m_reader->timelinePage(with(name)->id, std::nullopt, 50);
            std::vector<std::pair<QString, quint64>> said; // newest first
            for (const store::TimelineRow &row : page) {
                QVERIFY2(row.timeMs <= now && (said.empty() || row.timeMs <= said.back().second), qPrintable(row.text));
                QCOMPARE(row.state, ContentState::Readable);
                if (!row.note)
                    said.emplace_back(row.text, row.timeMs);
            }
            std::ranges::reverse(said);
            for (std::size_t i = 0; i < scene.lines.size(); ++i) {
                const auto &[text, timeMs] = said.at(i);
                QCOMPARE(text, QString::fromUtf8(scene.lines[i].text));
                const qint64 late = qint64(timeMs) - m_harbour->almanac().timeOf(scene.lines[i].when).count();
                QVERIFY2(late > -lateMs && late < lateMs, qPrintable(text));
                days.insert(QDateTime::fromMSecsSinceEpoch(qint64(timeMs)).date());
            }
        }
        QVERIFY(days.size() >= 6);
        QCOMPARE(with(QStringLiteral("Launch day"))->members, 5);
    }

    void whoIsWrittenToReadsTypesAndAnswers_C1_C4()
    {
        open(QStringLiteral("Maren Holt"));
        const QStringList before = texts();
        bool hasTyped = false;
        connect(m_profile->presence(), &PresenceModel::typingChanged, this, [&] {
            hasTyped = hasTyped || m_profile->presence()->typing().contains(m_profile->timeline()->conversationKey());
        });
        m_profile->presence()->watch({m_profile->timeline()->conversationKey()}); // as the window does
        QElapsedTimer since;
        since.start();
        QVERIFY(m_profile->timeline()->send(QStringLiteral("Hello Maren, shall I bring bread?")));
        QTRY_COMPARE_WITH_TIMEOUT(column(*m_profile->timeline(), "status").value(0), QStringLiteral("read"), answerMs);
        QTRY_VERIFY_WITH_TIMEOUT(texts().size() == before.size() + 2, answerMs);
        QVERIFY(!texts().constFirst().isEmpty() && !before.contains(texts().constFirst()));
        QVERIFY(hasTyped);
        qInfo("answered after %.1f s", double(since.elapsed()) / 1e3);
    }

    void somebodyOfTheGroupAnswers_D3()
    {
        open(QStringLiteral("Launch day"));
        const auto senders = [this] { return column(*m_profile->timeline(), "senderName"); };
        QVERIFY(m_profile->timeline()->send(QStringLiteral("Ife, where is the paint?")));
        QTRY_VERIFY_WITH_TIMEOUT(texts().contains(QStringLiteral("Ife, where is the paint?")), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                const qsizetype own = texts().indexOf(QStringLiteral("Ife, where is the paint?"));
                return senders().first(own).contains(QStringLiteral("Ife Adeyemi"));
            }(),
            answerMs);
    }

    void theStrangerAnswersOnceAccepted()
    {
        open(QStringLiteral("Oskar Brandt"));
        m_profile->switches()->accept(m_profile->timeline()->conversationKey());
        QTRY_VERIFY_WITH_TIMEOUT(!with(QStringLiteral("Oskar Brandt"))->isRequest, patienceMs);
        const qsizetype before = texts().size();
        QVERIFY(m_profile->timeline()->send(QStringLiteral("Come to the launch then")));
        QTRY_VERIFY_WITH_TIMEOUT(texts().size() == before + 2, answerMs);
    }
};

QTEST_MAIN(tst_Harbour)
#include "tst_Harbour.moc"
