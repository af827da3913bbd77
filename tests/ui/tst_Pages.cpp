// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Style 20, style 21 and H3: every page in every variant loads without a warning, shows something, and everything on
// it that can be pressed has a name for a screen reader.
#include "qml/Theme/Fonts.h"
#include "qml/storybook/Stage.h"

#include <QAccessible>
#include <QQuickItem>
#include <QGuiApplication>
#include <QSet>
#include <QTest>

using namespace porchlight::storybook;

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { porchlight::theme::installFonts(*qGuiApp); }
    void showsWithoutAWarning_data() { pages(); }
    void showsWithoutAWarning();
    void warningsAreHeard();

private:
    static void pages();
    static void namesWhatActs(const Stage &stage);
};

void TestPages::pages()
{
    QTest::addColumn<Page>("page");
    for (const Page &page : allPages())
        QTest::newRow(qPrintable(page.name)) << page;
}

// Style 20: empty, full and extreme, in light, dark and contrast, from right to left, at 200 %; each is turned into the next
// while it is shown, as a person's settings do it.
void TestPages::showsWithoutAWarning()
{
    QFETCH(const Page, page);
    Stage stage;
    QVERIFY2(stage.show(page, allVariants().constFirst()), qPrintable(stage.warnings().join(QLatin1Char('\n'))));
    if (page.isScreen()) // a sheet shows what a control is without words, too
        namesWhatActs(stage);
    for (const Variant &variant : allVariants()) {
        stage.vary(variant);
        stage.settle();
        QVERIFY2(stage.warnings().isEmpty(), qPrintable(variant.name + QStringLiteral(": ") + stage.warnings().join(QLatin1Char('\n'))));
        // A picture of nothing has a handful of colours.
        const QImage picture = stage.picture().scaled(200, 200);
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > (page.isScreen() ? 20 : 3), qPrintable(variant.name));
    }
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

// The two tests above would see one.
void TestPages::warningsAreHeard()
{
    Stage stage;
    QVERIFY(stage.show(QStringLiteral("Empty"), allVariants().constFirst()));
    QVERIFY(stage.warnings().isEmpty());
    // A profile that lacks something the views read.
    stage.window()->setProperty("profile", QVariant::fromValue<QObject *>(stage.window()));
    stage.settle();
    QVERIFY(!stage.warnings().isEmpty());
}

QTEST_MAIN(TestPages)
#include "tst_Pages.moc"
