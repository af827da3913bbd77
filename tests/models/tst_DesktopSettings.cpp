// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/DesktopSettings.h"
#include "tests/app_store/Samples.h"
#include "tests/base/WholeFile.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::models;
using namespace porchlight::test;

/// How a profile behaves on this desktop, kept in a file that anybody may have edited (B1, E1).
class tst_DesktopSettings final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString fresh()
    {
        const QString path = m_folder.filePath(QStringLiteral("desktop.ini"));
        QFile::remove(path);
        return path;
    }
    static QDateTime at(int hours, int minutes) { return {QDate(2026, 11, 27), QTime(hours, minutes)}; }

private Q_SLOTS:
    void isKept()
    {
        const QString path = fresh();
        const auto c1 = idOf<ConversationId>(1);
        {
            DesktopSettings settings(path);
            QVERIFY(settings.notifies() && settings.showsContent() && settings.showsTray());
            QVERIFY(!settings.hasQuietHours() && !settings.hidesToTray() && !settings.windowPlace().isValid());
            QSignalSpy changed(&settings, &DesktopSettings::changed);
            settings.setNotifies(false);
            settings.setNotifies(false);
            QCOMPARE(changed.count(), 1);
            settings.setShowsContent(false);
            settings.setHasQuietHours(true);
            settings.setQuietFrom(QStringLiteral("21:30"));
            settings.setQuietTo(QStringLiteral("6:05"));
            settings.setShowsTray(false);
            settings.setHidesToTray(true);
            settings.setLevel(QString::fromLatin1(c1.toHex()), QStringLiteral("mentions"));
            settings.setWindow({-5, 20, 900, 700}, true);
            settings.setOpenConversation(QString::fromLatin1(c1.toHex()));
        }
        const DesktopSettings settings(path);
        QVERIFY(!settings.notifies() && !settings.showsContent() && settings.hasQuietHours());
        QVERIFY(!settings.showsTray() && settings.hidesToTray() && settings.wasMaximized());
        QCOMPARE(settings.quietFrom(), QStringLiteral("21:30"));
        QCOMPARE(settings.quietTo(), QStringLiteral("06:05"));
        QCOMPARE(settings.level(c1), AttentionLevel::Mentions);
        QCOMPARE(settings.level(idOf<ConversationId>(2)), AttentionLevel::All);
        QCOMPARE(settings.windowPlace(), QRect(-5, 20, 900, 700));
        QCOMPARE(settings.openConversation(), QString::fromLatin1(c1.toHex()));
    }

    void nonsenseIsNotTaken()
    {
        const QString path = fresh();
        QVERIFY(put(path, "[quiet]\non=perhaps\nfrom=99:99\nto=noon\n[window]\nplace=@Rect(0 0 1 999999999)\n"
                          "conversation=../../etc\n[levels]\nx=nothing\n"));
        DesktopSettings settings(path);
        QCOMPARE(settings.quietFrom(), QStringLiteral("22:00"));
        QVERIFY(!settings.windowPlace().isValid());
        QVERIFY(settings.openConversation().isEmpty());
        settings.setQuietFrom(QStringLiteral("25:00"));
        settings.setQuietTo(QStringLiteral("<img>"));
        QCOMPARE(settings.quietFrom(), QStringLiteral("22:00"));
        QCOMPARE(settings.quietTo(), QStringLiteral("07:00"));
        settings.setLevel(QStringLiteral("../x"), QStringLiteral("nothing"));
        QCOMPARE(settings.levelOf(QStringLiteral("../x"), 0), QStringLiteral("all"));
        settings.setWindow({0, 0, 5, 5}, false);
        QVERIFY(!settings.windowPlace().isValid());
    }

    void quietHours_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("isQuiet");
        const auto row = [](const char *from, const char *to, int hours, int minutes, bool isQuiet) {
            QTest::addRow("%s-%s %02d:%02d", from, to, hours, minutes)
                << QString::fromLatin1(from) << QString::fromLatin1(to) << hours << minutes << isQuiet;
        };
        row("22:00", "07:00", 21, 59, false);
        row("22:00", "07:00", 22, 0, true);
        row("22:00", "07:00", 0, 0, true);
        row("22:00", "07:00", 6, 59, true);
        row("22:00", "07:00", 7, 0, false);
        row("12:00", "13:30", 13, 29, true);
        row("12:00", "13:30", 13, 30, false);
        row("12:00", "13:30", 23, 0, false);
        row("08:00", "08:00", 8, 0, false); // never, and not always
    }

    void quietHours()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, hours);
        QFETCH(int, minutes);
        DesktopSettings settings(fresh());
        settings.setQuietFrom(from);
        settings.setQuietTo(to);
        QVERIFY(!settings.isQuietAt(at(hours, minutes)));
        settings.setHasQuietHours(true);
        QTEST(settings.isQuietAt(at(hours, minutes)), "isQuiet");
    }

    void quietForAWhile()
    {
        DesktopSettings settings(fresh());
        const QDateTime now = QDateTime::currentDateTime();
        settings.quietFor(60);
        QVERIFY(settings.isQuietForNow() && settings.isQuietAt(now.addSecs(59 * 60)) && !settings.isQuietAt(now.addSecs(61 * 60)));
        settings.quietFor(0);
        QVERIFY(!settings.isQuietForNow() && !settings.isQuietAt(now));
    }
};

QTEST_GUILESS_MAIN(tst_DesktopSettings)
#include "tst_DesktopSettings.moc"
