// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Style 20, style 21 and H3: every page in every variant loads without a warning, shows something, looks as it did, and
// everything on it that can be pressed has a name for a screen reader.
#include "qml/Theme/Fonts.h"
#include "qml/storybook/DiffReport.h"
#include "qml/storybook/Stage.h"

#include <QAccessible>
#include <QQuickItem>
#include <QQuickStyle>
#include <QGuiApplication>
#include <QLocale>
#include <QSet>
#include <QTest>

#include <memory>

using namespace porchlight::storybook;

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void showsWithoutAWarning_data() { pages(); }
    void showsWithoutAWarning();
    void everyBaselineHasItsPage();
    void warningsAreHeard();

private:
    static void pages();
    static qsizetype coloursOf(const QImage &picture);
    static void namesWhatActs(const Stage &stage);

    std::unique_ptr<Stage> m_stage; // one for all pages: reading the views takes longer than showing one
    std::unique_ptr<DiffReport> m_looks;
};

void TestPages::initTestCase()
{
    QQuickStyle::setStyle(QStringLiteral("Basic")); // as the app and the storybook have it
    QLocale::setDefault(QLocale::c());              // and as the storybook takes pictures on every machine
    porchlight::theme::installFonts(*qGuiApp);
    m_stage = std::make_unique<Stage>();
    m_looks = std::make_unique<DiffReport>(qEnvironmentVariable("PORCHLIGHT_SOURCE") + QStringLiteral("/docs/screenshots"),
                                           qEnvironmentVariable("PORCHLIGHT_BIN") + QStringLiteral("/../looks"));
}

void TestPages::pages()
{
    QTest::addColumn<Page>("page");
    for (const Page &page : allPages())
        QTest::newRow(qPrintable(page.name)) << page;
}

qsizetype TestPages::coloursOf(const QImage &picture)
{
    const QImage small = picture.scaled(200, 200);
    QSet<QRgb> colours;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            colours.insert(small.pixel(x, y));
    }
    return colours.size();
}

// Style 20: empty, full and extreme, in light, dark and contrast, from right to left, at 200 %; each is turned into the next
// while it is shown, as a person's settings do it. And each looks as it did when somebody last looked at it (docs/screenshots).
void TestPages::showsWithoutAWarning()
{
    QFETCH(const Page, page);
    const QList<Variant> variants = allVariants();
    QVERIFY2(m_stage->show(page, variants.constFirst()), qPrintable(m_stage->warnings().join(QLatin1Char('\n'))));
    if (page.isScreen()) // a sheet shows what a control is without words, too
        namesWhatActs(*m_stage);
    QStringList different;
    for (const Variant &variant : variants) {
        m_stage->vary(variant);
        const QImage picture = m_stage->settle();
        QVERIFY2(m_stage->warnings().isEmpty(), qPrintable(variant.name + QStringLiteral(": ") + m_stage->warnings().join(QLatin1Char('\n'))));
        QVERIFY2(coloursOf(picture) > (page.isScreen() ? 20 : 3), qPrintable(variant.name)); // a picture of nothing has a handful
        if (isKept(page, variant) && !m_looks->compare(pictureName(page, variant), picture, shrinkOf(page)))
            different.append(variant.name);
    }
    QVERIFY2(different.isEmpty(), qPrintable(QStringLiteral("looks different in %1, see %2; if it is meant to: ./dev looks --accept")
                                                 .arg(different.join(QStringLiteral(", ")), m_looks->path())));
}

// A picture of a page that is not there any more is none of how the windows look.
void TestPages::everyBaselineHasItsPage()
{
    const QStringList gone = m_looks->besides(keptPictures(allPages()));
    QVERIFY2(gone.isEmpty(), qPrintable(gone.join(QStringLiteral(", ")) + QStringLiteral(": ./dev looks --accept")));
}

// Style 21: what has a press action or the keyboard has words.
void TestPages::namesWhatActs(const Stage &stage)
{
    QList<QQuickItem *> items = {stage.window()->contentItem()};
    while (!items.isEmpty()) {
        QQuickItem *item = items.takeLast();
        if (!item->isVisible())
            continue;
        items += item->childItems();
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
        if (!face)
            continue;
        const QAccessible::Role role = face->role();
        if (role != QAccessible::Button && role != QAccessible::EditableText && role != QAccessible::RadioButton && role != QAccessible::ListItem
            && role != QAccessible::List && role != QAccessible::CheckBox)
            continue;
        if (face->state().invisible)
            continue;
        // Qt gives a password's field no name; what it stands in has to have one.
        if (face->state().passwordEdit) {
            face = face->parent();
            QVERIFY(face);
        }
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                 qPrintable(QLatin1String(item->metaObject()->className()) + QLatin1String(" in ")
                            + QLatin1String(item->parentItem()->parentItem()->parentItem()->metaObject()->className())
                            + item->parentItem()->parentItem()->parentItem()->property("label").toString()));
    }
}

// The test above would see one.
void TestPages::warningsAreHeard()
{
    QVERIFY(m_stage->show(QStringLiteral("Empty"), allVariants().constFirst()));
    QVERIFY(m_stage->warnings().isEmpty());
    // A profile that lacks something the views read.
    m_stage->window()->setProperty("profile", QVariant::fromValue<QObject *>(m_stage->window()));
    m_stage->settle();
    QVERIFY(!m_stage->warnings().isEmpty());
}

QTEST_MAIN(TestPages)
#include "tst_Pages.moc"
