// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Almanac.h"
#include "app/demo/Repartee.h"
#include "shared/base/Handle.h"
#include "shared/content/Content.h"

#include <QSet>
#include <QTest>

#include <chrono>

using namespace porchlight;
using namespace porchlight::demo;

namespace {

QStringList answersOf(Who who, quint32 seed, const QStringList &said)
{
    Repartee repartee(partOf(who), seed);
    QStringList answers;
    for (const QString &words : said) {
        const auto answer = repartee.to(words);
        answers << answer.text + u'|' + answer.reaction;
    }
    return answers;
}

} // namespace

/// What the invented people say, and when they have said it: the same for the same seed, never the same twice in a row, always
/// something, and nothing in the future or at night (F7).
class tst_Repartee : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Europe/Madrid"); } // whose clocks are set twice a year

    void theSeedDecides()
    {
        QStringList said;
        for (int i = 0; i < 40; ++i)
            said << (i % 3 == 0 ? QStringLiteral("When do we meet?") : QStringLiteral("Mhm %1").arg(i));
        QCOMPARE(answersOf(Who::Ife, 7, said), answersOf(Who::Ife, 7, said));
        QVERIFY(answersOf(Who::Ife, 7, said) != answersOf(Who::Ife, 8, said));
        QVERIFY(answersOf(Who::Ife, 7, said) != answersOf(Who::Maren, 7, said));
    }

    void nothingTwiceInARow()
    {
        for (std::size_t i = 1; i < everybody; ++i) {
            Repartee repartee(partOf(Who(i)), 3);
            QString last;
            QSet<QString> all;
            for (int n = 0; n < 60; ++n) {
                const QString text = repartee.to(n % 2 ? QStringLiteral("hello") : QStringLiteral("hmm")).text;
                QVERIFY(!text.isEmpty() && text != last);
                all.insert(text);
                last = text;
            }
            QVERIFY(all.size() >= qsizetype(partOf(Who(i)).answers.size()));
        }
    }

    void knowsWhatItIsAbout()
    {
        Repartee repartee(partOf(Who::Maren), 1);
        const QString text = repartee.to(QStringLiteral("Hello! Will there be RAIN?")).text;
        QVERIFY2(text.contains(QStringLiteral("Dry")) || text.contains(QStringLiteral("South")) || text.contains(QStringLiteral("rain")),
                 qPrintable(text));
        QVERIFY(!repartee.to(QString()).text.isEmpty());
    }

    void thePastIsBelievable_data()
    {
        QTest::addColumn<QDateTime>("now");
        for (const char *const day : {"2026-11-27", "2026-03-29", "2026-04-02", "2026-10-25", "2026-10-28", "2027-01-01", "2028-03-01"}) {
            for (int minute = 0; minute < 24 * 60; minute += 47) {
                const QDateTime now(QDate::fromString(QString::fromLatin1(day), Qt::ISODate), QTime(0, 0).addSecs(minute * 60));
                QTest::newRow(qPrintable(now.toString(Qt::ISODate))) << now;
            }
        }
    }

    void thePastIsBelievable()
    {
        QFETCH(QDateTime, now);
        const Almanac almanac(now);
        QSet<QDate> days;
        for (const Scene &scene : scenes()) {
            milliseconds last = almanac.timeOf(founding);
            for (const Line &line : scene.lines) {
                const milliseconds time = almanac.timeOf(line.when);
                QVERIFY2(time >= last + 1min, line.text);
                QVERIFY2(time.count() < now.toMSecsSinceEpoch(), line.text);
                last = time;
                const QDateTime here = QDateTime::fromMSecsSinceEpoch(time.count());
                QVERIFY2(here.time().hour() >= 7, qPrintable(here.toString() + QString::fromUtf8(line.text)));
                days.insert(here.date());
                QCOMPARE(Almanac(now).timeOf(line.when), time);
            }
        }
        QVERIFY(days.size() >= 6);
        QVERIFY(days.contains(now.date()) || (now.time().hour() < 9 && days.contains(now.date().addDays(-1))));
    }

    void theCastIsWhole()
    {
        QSet<QString> handles;
        for (std::size_t i = 0; i < everybody; ++i) {
            const Part &part = partOf(Who(i));
            QCOMPARE(part.who, Who(i));
            const QString handle = QString::fromLatin1(part.handle);
            QCOMPARE(normalizedHandle(handle).value_or(QString()), handle);
            handles.insert(handle);
            QCOMPARE(cleanedDisplayName(QString::fromUtf8(part.name)), QString::fromUtf8(part.name));
        }
        QCOMPARE(std::size_t(handles.size()), everybody);
        for (const Opener &opener : openers()) {
            QVERIFY(opener.scene < scenes().size());
            const auto &people = scenes()[opener.scene].people;
            QVERIFY(std::find(people.begin(), people.end(), opener.who) != people.end());
        }
        for (const Scene &scene : scenes()) {
            for (const Line &line : scene.lines)
                QVERIFY(line.who == Who::Liv || std::find(scene.people.begin(), scene.people.end(), line.who) != scene.people.end());
        }
    }
};

QTEST_GUILESS_MAIN(tst_Repartee)
#include "tst_Repartee.moc"
