// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Style 21, E4: every screen as a screen reader and the Tab key have it; that what acts does act, that messages are sentences
// and arrivals are told.
#include "qml/Theme/Fonts.h"
#include "qml/storybook/Stage.h"
#include "tests/ui/AccessibleTree.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QRegularExpression>
#include <QQuickItem>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace porchlight::storybook;
using namespace porchlight::test;

namespace {

QStringList shownTo; ///< what became visible to a screen reader, by name

void noteShown(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::ObjectShow && event->accessibleInterface() && event->accessibleInterface()->role() == QAccessible::Notification)
        shownTo.append(event->accessibleInterface()->text(QAccessible::Name));
}

QObject *objectAt(QObject *from, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        from = from ? from->property(name).value<QObject *>() : nullptr;
    return from;
}

} // namespace

class TestAccessibleTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        porchlight::theme::installFonts(*qGuiApp);
        listenAsAScreenReader();
    }
    void cleanupTestCase() { m_stage.reset(); }
    void everyScreen_data();
    void everyScreen();
    void faultsAreFound_data();
    void faultsAreFound();
    void whatActsActs();
    void messagesAreSentences();
    void arrivalsAreTold();

private:
    std::unique_ptr<Stage> m_stage; ///< for all screens: to read the views anew for each takes longer than to show it
};

void TestAccessibleTree::everyScreen_data()
{
    QTest::addColumn<Page>("page");
    for (const Page &page : allPages()) {
        if (page.isScreen())
            QTest::newRow(qPrintable(page.name)) << page;
    }
}

// Style 21: everything that acts has a name and a role, lists have rows, states are told, popups are dialogs that keep the
// keyboard, and Tab comes by everything and back.
void TestAccessibleTree::everyScreen()
{
    QFETCH(const Page, page);
    if (!m_stage)
        m_stage = std::make_unique<Stage>();
    Variant still = allVariants().constFirst();
    still.reducedMotion = true;
    QVERIFY2(m_stage->show(page, still), qPrintable(m_stage->warnings().join(u'\n')));
    QStringList faults = treeFaults(*m_stage->window());
    if (page.state != QLatin1String("extreme")) // there all people have one name
        faults += twins(*m_stage->window());
    faults += popupFaults(*m_stage->window());
    faults += tabFaults(*m_stage->window());
    for (const QString &fault : std::as_const(faults)) // Qt Test would cut them off
        std::fprintf(stderr, "%s: %s\n", qPrintable(page.name), qPrintable(fault));
    QCOMPARE(faults.size(), 0);
}

void TestAccessibleTree::faultsAreFound_data()
{
    QTest::addColumn<QString>("qml");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *qml, const char *fault) { QTest::newRow(name) << QString::fromLatin1(qml) << QString::fromLatin1(fault); };
    row("none", "T.Button { focusPolicy: Qt.StrongFocus; Accessible.name: 'Go'; Accessible.onPressAction: {} }", "");
    row("a button that cannot be pressed", "T.Button { focusPolicy: Qt.StrongFocus; Accessible.name: 'Go' }", "to press it does nothing");
    row("no name", "T.Button { focusPolicy: Qt.StrongFocus }", "has no name");
    row("not there", "Item { activeFocusOnTab: true }", "nobody hears of it");
    row("an icon's name", "T.Button { focusPolicy: Qt.StrongFocus; Accessible.name: 'close' }", "called by its icon");
    row("words that act", "Item { Accessible.role: Accessible.StaticText; Accessible.name: 'Go'; Accessible.onPressAction: {} }", "is no control");
    row("twins", "Row { T.Button { Accessible.name: 'Go'; focusPolicy: Qt.StrongFocus } T.Button { Accessible.name: 'Go'; focusPolicy: Qt.StrongFocus } }", "called the same");
    row("a row that is not told", "Item { property bool selected: true; Accessible.role: Accessible.ListItem; Accessible.name: 'Go'; Accessible.focusable: true }", "selected is not told");
    row("a button that cannot", "T.Button { enabled: false; focusPolicy: Qt.StrongFocus; Accessible.name: 'Go' }", "enabled is not told");
    row("a list without rows", "ListView { width: 9; height: 9; model: 3; delegate: Item { height: 3 } Accessible.role: Accessible.List; Accessible.name: 'Rows' }", "shows none");
    row("a list without a name", "ListView { Accessible.role: Accessible.List }", "has no name");
}

// Style 21: what is looked for below is found where it is.
void TestAccessibleTree::faultsAreFound()
{
    QFETCH(const QString, qml);
    QFETCH(const QString, fault);
    Stage stage;
    QVERIFY(stage.show(QStringLiteral("Empty"), allVariants().constFirst()));
    const auto all = [&stage] { return treeFaults(*stage.window()) + twins(*stage.window()); };
    const QStringList before = all();
    QQmlComponent component(&stage.engine());
    component.setData("import QtQuick\nimport QtQuick.Templates as T\n" + qml.toUtf8(), QUrl());
    const std::unique_ptr<QObject> made(component.create());
    auto *item = qobject_cast<QQuickItem *>(made.get());
    QVERIFY2(item, qPrintable(component.errorString()));
    item->setParentItem(stage.window()->contentItem());
    item->setSize({20, 20});
    QCoreApplication::processEvents();
    QStringList after = all();
    for (const QString &known : before)
        after.removeAll(known);
    QCOMPARE(after.isEmpty(), fault.isEmpty());
    QVERIFY2(after.join(u'\n').contains(fault), qPrintable(after.join(u'\n')));
}

// Style 21: by the tree alone somebody opens a conversation, the settings, changes them, and leaves.
void TestAccessibleTree::whatActsActs()
{
    Stage stage;
    QVERIFY(stage.show(QStringLiteral("HarbourProfile"), allVariants().constFirst()));
    QQuickWindow &window = *stage.window();
    QVERIFY(press(accessibleNamed(window, QAccessible::ListItem, QStringLiteral("Maren Holt"))));
    stage.settle();
    QCOMPARE(objectAt(stage.profile(), {"timeline"})->property("conversationKey").toString(), QStringLiteral("maren"));
    QVERIFY(accessibleNamed(window, QAccessible::ListItem, QStringLiteral("Maren Holt"))->state().selected);
    QVERIFY(press(accessibleNamed(window, QAccessible::Button, QStringLiteral("Liv Haugen"))));
    stage.settle();
    QVERIFY(objectAt(&window, {"settings"})->property("visible").toBool());
    QAccessibleInterface *motion = nullptr;
    eachAccessible(window, [&motion](QAccessibleInterface &face) {
        if (face.text(QAccessible::Name) == QLatin1String("Reduce motion"))
            motion = &face;
    });
    QVERIFY(motion);
    const bool wasReduced = motion->state().checked;
    QVERIFY(press(motion));
    QCOMPARE(objectAt(stage.profile(), {"appearance"})->property("reducedMotion").toBool(), !wasReduced);
    QCOMPARE(bool(motion->state().checked), !wasReduced);
    QVERIFY(press(accessibleNamed(window, QAccessible::RadioButton, QStringLiteral("Dark"))));
    QCOMPARE(objectAt(stage.profile(), {"appearance"})->property("mode").toString(), QStringLiteral("dark"));
    QVERIFY(press(accessibleNamed(window, QAccessible::Button, QStringLiteral("Done"))));
    stage.settle();
    QTRY_VERIFY(!objectAt(&window, {"settings"})->property("visible").toBool());
    QVERIFY2(stage.warnings().isEmpty(), qPrintable(stage.warnings().join(u'\n')));
}

// Style 21: "Ife Adeyemi, 10:30: Varnish is here."
void TestAccessibleTree::messagesAreSentences()
{
    Stage stage;
    QVERIFY(stage.show(QStringLiteral("Said"), allVariants().constFirst()));
    QAccessibleInterface *const list = accessibleNamed(*stage.window(), QAccessible::List, QStringLiteral("Messages"));
    QVERIFY(list && list->childCount() >= 5);
    QStringList sentences;
    for (int at = 0; at < list->childCount(); ++at) {
        if (list->child(at)->role() == QAccessible::ListItem)
            sentences.append(list->child(at)->text(QAccessible::Name));
    }
    const auto has = [&sentences](const char *form) {
        const QRegularExpression expression(QString::fromUtf8(form));
        return std::ranges::any_of(sentences, [&expression](const QString &sentence) { return expression.match(sentence).hasMatch(); });
    };
    QVERIFY2(has("^Ife Adeyemi, \\d+:\\d\\d.*: Do you want me to start"), qPrintable(sentences.join(u'\n')));
    QVERIFY2(has("^You, \\d+:\\d\\d.*, read: Start, please\\..*edited"), qPrintable(sentences.join(u'\n')));
    QVERIFY2(has("^You, \\d+:\\d\\d.*, delivered: in reply to Ife Adeyemi: I'll ring the supplier"), qPrintable(sentences.join(u'\n')));
    QVERIFY2(has("Message deleted"), qPrintable(sentences.join(u'\n')));
}

// Style 21: what comes while somebody listens is told once and without taking the keyboard; what one has written oneself is not.
void TestAccessibleTree::arrivalsAreTold()
{
    Stage stage;
    QVERIFY(stage.show(QStringLiteral("HarbourProfile"), allVariants().constFirst()));
    QObject *const home = objectAt(stage.window(), {"home"});
    QMetaObject::invokeMethod(home, "open", Q_ARG(QVariant, QStringLiteral("ife")));
    stage.settle();
    QTest::qWait(700);
    const QQuickItem *const focused = stage.window()->activeFocusItem();
    shownTo.clear();
    QAccessible::installUpdateHandler(noteShown);
    QObject *const timeline = objectAt(stage.profile(), {"timeline"});
    const auto say = [timeline](const QString &words, bool isMine) {
        QMetaObject::invokeMethod(timeline, "say", Q_ARG(QVariant, QVariantMap({{QStringLiteral("text"), words}, {QStringLiteral("mine"), isMine},
                                                                                 {QStringLiteral("time"), QDateTime::currentDateTime()}})));
    };
    say(QStringLiteral("The <b>tide</b> turns at six"), false);
    QTRY_COMPARE(shownTo.size(), 1);
    QVERIFY2(shownTo.constLast().contains(QStringLiteral(": The <b>tide</b> turns at six")), qPrintable(shownTo.constLast()));
    say(QStringLiteral("I know"), true);
    QTest::qWait(900);
    QCOMPARE(shownTo.size(), 1);
    for (int at = 0; at < 5; ++at)
        say(QStringLiteral("again"), false);
    QTRY_COMPARE(shownTo.size(), 2);
    QCOMPARE(shownTo.constLast(), QStringLiteral("5 new messages"));
    timeline->setProperty("unreadBelow", 700); // a flood, of which no row is inserted
    timeline->setProperty("hasNewer", true);
    QMetaObject::invokeMethod(timeline, "overtaken");
    QTRY_COMPARE(shownTo.size(), 3);
    QCOMPARE(shownTo.constLast(), QStringLiteral("700 new messages"));
    QMetaObject::invokeMethod(home, "open", Q_ARG(QVariant, QStringLiteral("maren")));
    QTest::qWait(900);
    QCOMPARE(shownTo.size(), 3); // who opens a conversation asks for it
    QAccessible::installUpdateHandler(nullptr);
    QCOMPARE(stage.window()->activeFocusItem() != nullptr, focused != nullptr);
}

QTEST_MAIN(TestAccessibleTree)
#include "tst_AccessibleTree.moc"
