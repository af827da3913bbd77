// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Language/Languages.h"

#include <QGuiApplication>
#include <QLocale>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using porchlight::language::Languages;

/// The language of the window: which one is taken, and what changes with it (E4).
class tst_Languages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        QLocale::setDefault(QLocale::c());
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void thereAreFour()
    {
        QCOMPARE(Languages::all(), QStringList({QStringLiteral("ar"), QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("es")}));
    }

    void oneIsChosen_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("a person's choice") << QStringLiteral("es") << QStringList{QStringLiteral("de-DE")} << QStringLiteral("es");
        QTest::newRow("the system's") << QString() << QStringList{QStringLiteral("de-AT"), QStringLiteral("de")} << QStringLiteral("de");
        QTest::newRow("the system's second") << QString() << QStringList{QStringLiteral("fr-FR"), QStringLiteral("ar_EG")} << QStringLiteral("ar");
        QTest::newRow("none that there is") << QString() << QStringList{QStringLiteral("fr-FR")} << QStringLiteral("en");
        QTest::newRow("no such choice") << QStringLiteral("tlh") << QStringList() << QStringLiteral("en");
    }
    void oneIsChosen()
    {
        QFETCH(const QString, wanted);
        QFETCH(const QStringList, system);
        QTEST(Languages::chosen(wanted, system), "chosen");
    }

    void itChangesWordsDatesAndDirection()
    {
        Languages languages;
        QSignalSpy changed(&languages, &Languages::changed);
        languages.use(QStringLiteral("de"));
        languages.use(QStringLiteral("de"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QCoreApplication::translate("Composer", "Send"), QStringLiteral("Senden"));
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        languages.use(QStringLiteral("ar"));
        QCOMPARE(QLocale().language(), QLocale::Arabic);
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
        QVERIFY(QCoreApplication::translate("Composer", "Send") != QStringLiteral("Senden"));
        languages.use(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("Composer", "Send"), QStringLiteral("Send"));
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    }

    /// One, two, a few, many: each language has its own forms, English as well.
    void numbersHaveTheirForms()
    {
        const auto members = [](int count) { return QCoreApplication::translate("People", "%Ln members", "", count); };
        Languages languages;
        languages.use(QStringLiteral("en"));
        QCOMPARE(members(1), QStringLiteral("1 member"));
        QCOMPARE(members(2), QStringLiteral("2 members"));
        languages.use(QStringLiteral("de"));
        QCOMPARE(members(1), QStringLiteral("1 Mitglied"));
        QCOMPARE(members(1000), QStringLiteral("1.000 Mitglieder"));
        languages.use(QStringLiteral("ar"));
        QSet<QString> forms;
        for (const int count : {0, 1, 2, 3, 11, 100})
            forms.insert(members(count));
        QCOMPARE(forms.size(), 6);
    }

    void whatIsShownFollows()
    {
        Languages languages;
        languages.use(QStringLiteral("en"));
        QQmlEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&engine);
        component.setData("import QtQml; import Porchlight.Controls; QtObject {"
                          " property string day: Moments.day(Moments.today);"
                          " property string list: People.list([], 5);"
                          " property string date: new Date(2026, 2, 5).toLocaleDateString(Moments.language, 'MMMM') }",
                          QUrl(QStringLiteral("qrc:/page.qml")));
        const std::unique_ptr<QObject> page(component.create());
        QVERIFY2(page, qPrintable(component.errorString()));
        QCOMPARE(page->property("day").toString(), QStringLiteral("Today"));
        QCOMPARE(page->property("list").toString(), QStringLiteral("5 people"));
        QCOMPARE(page->property("date").toString(), QStringLiteral("March"));
        languages.use(QStringLiteral("de"));
        engine.setUiLanguage(QStringLiteral("de"));
        engine.retranslate();
        QCOMPARE(page->property("day").toString(), QStringLiteral("Heute"));
        QCOMPARE(page->property("list").toString(), QStringLiteral("5 Personen"));
        QCOMPARE(page->property("date").toString(), QStringLiteral("März"));
    }
};

QTEST_MAIN(tst_Languages)
#include "tst_Languages.moc"
