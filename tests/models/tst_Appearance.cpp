// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Appearance.h"

#include <QSignalSpy>
#include <QSize>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using porchlight::models::Appearance;

/// How the window looks, kept with the profile (style 18, 21).
class tst_Appearance : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void isKept()
    {
        const QString path = m_folder.filePath(QStringLiteral("kept.ini"));
        {
            Appearance appearance(path);
            QCOMPARE(appearance.mode(), QStringLiteral("system"));
            QCOMPARE(appearance.textScale(), 1.0);
            QCOMPARE(appearance.reducedMotion(), false);
            QSignalSpy changed(&appearance, &Appearance::modeChanged);
            appearance.setMode(QStringLiteral("dark"));
            appearance.setMode(QStringLiteral("dark"));
            appearance.setTextScale(1.5);
            appearance.setReducedMotion(true);
            QCOMPARE(appearance.language(), QString());
            appearance.setLanguage(QStringLiteral("de"));
            QVERIFY(!appearance.windowSize().isValid());
            appearance.setWindowSize({900, 700});
            QCOMPARE(changed.count(), 1);
        }
        const Appearance appearance(path);
        QCOMPARE(appearance.mode(), QStringLiteral("dark"));
        QCOMPARE(appearance.textScale(), 1.5);
        QCOMPARE(appearance.reducedMotion(), true);
        QCOMPARE(appearance.language(), QStringLiteral("de"));
        QCOMPARE(appearance.windowSize(), QSize(900, 700));
    }
    void nonsenseIsNotTaken()
    {
        Appearance appearance(m_folder.filePath(QStringLiteral("nonsense.ini")));
        appearance.setMode(QStringLiteral("<img>"));
        QCOMPARE(appearance.mode(), QStringLiteral("system"));
        appearance.setLanguage(QStringLiteral("../de"));
        QCOMPARE(appearance.language(), QString());
        appearance.setTextScale(9);
        QCOMPARE(appearance.textScale(), 2.0);
        appearance.setTextScale(std::numeric_limits<qreal>::quiet_NaN());
        QCOMPARE(appearance.textScale(), 1.0);
        appearance.setWindowSize({1'000'000, 700});
        appearance.setWindowSize({0, 0});
        QVERIFY(!appearance.windowSize().isValid());
    }
};

QTEST_GUILESS_MAIN(tst_Appearance)
#include "tst_Appearance.moc"
