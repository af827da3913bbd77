// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Style 20 and H3: whatever can be seen is on a page of the storybook, in the states that are worth looking at.
#include "qml/Theme/Fonts.h"
#include "qml/storybook/Stage.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QQmlContext>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace porchlight::storybook;

namespace {

const QStringList edges{QStringLiteral("empty"), QStringLiteral("extreme"), QStringLiteral("error")};

/// What a file of a module begins with, or nothing where there is nothing of it to be shown: rules and words, what the
/// desktop draws itself, and what only holds popups, which have names of their own.
QString rootOf(const QString &path)
{
    static const QRegularExpression root(QStringLiteral("^([A-Z][\\w.]*) \\{"), QRegularExpression::MultilineOption);
    static const QStringList unseen{QStringLiteral("QtObject"), QStringLiteral("FileDialog"), QStringLiteral("FolderDialog"),
                                    QStringLiteral("SystemTrayIcon"), QStringLiteral("Instantiator")};
    QFile file(path);
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const bool isUnseen = text.contains(QLatin1String("\npragma Singleton\n")) || text.contains(QLatin1String("\n    visible: false\n"));
    const QString name = isUnseen ? QString() : root.match(text).captured(1);
    return unseen.contains(name.section(u'.', -1)) ? QString() : name;
}

/// By name, with the folder of the module.
QMap<QString, QString> visualComponents()
{
    const QString modules = QStringLiteral(":/qt/qml/Porchlight");
    QMap<QString, QString> found;
    QDirIterator each(modules, {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QFileInfo file(each.next());
        if (!rootOf(file.filePath()).isEmpty())
            found.insert(file.completeBaseName(), file.dir().dirName());
    }
    return found;
}

/// The components of which something can be seen. A component without a property of its own has no class of its own:
/// its parts still know in which file they are written.
void collect(const QQuickItem *item, QSet<QString> &names)
{
    if (!item->isVisible())
        return;
    if (item->width() > 0 && item->height() > 0) {
        static const QRegularExpression own(QStringLiteral("_QML(TYPE)?_\\d+.*$"));
        names.insert(QString::fromLatin1(item->metaObject()->className()).remove(own));
        if (const QQmlContext *context = qmlContext(item))
            names.insert(context->baseUrl().fileName().section(u'.', 0, 0));
    }
    for (const QQuickItem *child : item->childItems())
        collect(child, names);
}

QSet<QString> shownOn(Stage &stage, const Page &page)
{
    Variant variant = allVariants().constFirst();
    variant.reducedMotion = true;
    if (!stage.open(page, variant))
        return {};
    stage.picture(); // lays out, and makes the rows of lists
    QTest::qWait(5);
    stage.arrange();
    for (int round = 0; round < 2; ++round) {
        QTest::qWait(5);
        stage.picture();
    }
    QSet<QString> names{QString::fromLatin1(stage.window()->metaObject()->className()).section(QStringLiteral("_QML"), 0, 0)};
    collect(stage.window()->contentItem(), names);
    for (const QWindow *other : QGuiApplication::topLevelWindows()) { // such as a conversation in its own
        if (const auto *apart = qobject_cast<const QQuickWindow *>(other); apart && apart != stage.window() && apart->isVisible())
            names.insert(QString::fromLatin1(apart->metaObject()->className()).section(QStringLiteral("_QML"), 0, 0));
    }
    return names;
}

QStringList specimensOf(const QObject *sheet)
{
    QStringList states;
    for (const QObject *part : sheet->findChildren<QObject *>()) {
        if (QLatin1String(part->metaObject()->className()).startsWith(QLatin1String("Specimen_QML")))
            states.append(part->property("what").toString());
    }
    return states;
}

QString listed(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

} // namespace

class TestStorybook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void everyScreenHasItsEdges();
    void everyControlHasASheet();
    void everySheetShowsItsComponent_data();
    void everySheetShowsItsComponent();
    void everyComponentIsShown();

private:
    QMap<QString, QString> m_components;
    QSet<QString> m_shown;
    std::unique_ptr<Stage> m_stage; // one for all pages: reading the views takes longer than showing one
};

void TestStorybook::initTestCase()
{
    porchlight::theme::installFonts(*qGuiApp);
    m_stage = std::make_unique<Stage>();
    m_components = visualComponents();
    QVERIFY(m_components.contains(QStringLiteral("Bubble")));
    QVERIFY(!m_components.contains(QStringLiteral("Plain"))); // words, nothing to see
}

// Style 20: a screen is looked at as it is on most days, and in at least one state that it is not made for.
void TestStorybook::everyScreenHasItsEdges()
{
    QMap<QString, QStringList> states;
    for (const Page &page : allPages()) {
        if (page.isScreen())
            states[page.group].append(page.state);
    }
    QVERIFY(states.size() > 20);
    QStringList missing;
    for (auto group = states.cbegin(); group != states.cend(); ++group) {
        if (!group->contains(QStringLiteral("full")))
            missing.append(group.key() + QStringLiteral(": full"));
        if (std::ranges::none_of(edges, [&group](const QString &edge) { return group->contains(edge); }))
            missing.append(group.key() + QStringLiteral(": empty, extreme or error"));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(listed(missing)));
}

// Style 20: the small parts are what others build from, so each has a sheet of its own.
void TestStorybook::everyControlHasASheet()
{
    QStringList missing = m_components.keys(QStringLiteral("Controls"));
    for (const Page &page : allPages()) {
        if (!page.isScreen())
            missing.removeAll(page.name);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(listed(missing)));
}

void TestStorybook::everySheetShowsItsComponent_data()
{
    QTest::addColumn<Page>("page");
    for (const Page &page : allPages()) {
        if (!page.isScreen())
            QTest::newRow(qPrintable(page.name)) << page;
    }
}

// Style 20: what a sheet is called is on it, as it is on most days and with more than it is made for.
void TestStorybook::everySheetShowsItsComponent()
{
    QFETCH(const Page, page);
    const QSet<QString> shown = shownOn(*m_stage, page);
    QVERIFY2(!shown.isEmpty(), qPrintable(m_stage->warnings().join(QLatin1Char('\n'))));
    QCOMPARE(page.group, page.name);
    QVERIFY2(m_components.contains(page.name), "there is no such component");
    QVERIFY(shown.contains(page.name));
    const QStringList states = specimensOf(m_stage->page());
    QVERIFY2(states.contains(QStringLiteral("extreme")), qPrintable(listed(states)));
    QVERIFY2(std::ranges::any_of(states, [](const QString &state) { return state.startsWith(QLatin1String("full")); }), qPrintable(listed(states)));
    m_shown.unite(shown);
}

// Style 20: no view, part or popup that no page shows. Screens are opened until nothing is left to be found.
void TestStorybook::everyComponentIsShown()
{
    QSet<QString> missing(m_components.keyBegin(), m_components.keyEnd());
    missing.subtract(m_shown);
    QList<Page> pages = allPages();
    std::ranges::stable_partition(pages, [](const Page &page) { return page.state == QLatin1String("full"); }); // they show most
    for (const Page &page : pages) {
        if (missing.isEmpty())
            break;
        if (!page.isScreen())
            continue;
        missing.subtract(shownOn(*m_stage, page));
    }
    QStringList left = missing.values();
    left.sort();
    QVERIFY2(left.isEmpty(), qPrintable(listed(left)));
}

QTEST_MAIN(TestStorybook)
#include "tst_Storybook.moc"
