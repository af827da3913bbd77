// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/Workbench.h"

#include "qml/Theme/Accent.h"
#include "qml/Theme/ThemeBook.h"

#include <QDir>
#include <QGuiApplication>
#include <QPointer>
#include <QQmlComponent>
#include <QQuickItem>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace porchlight::storybook {

namespace {

const QString root = QStringLiteral("porch");
constexpr int settleMs = 5;
constexpr int listenMs = 250;
const QStringList builtIn{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};

} // namespace

Workbench::Workbench(const QString &top, const QString &ownThemes) : m_top(top), m_ownThemes(ownThemes), m_sources(top)
{
    m_pages = allPages(m_top + QStringLiteral("/qml/storybook"));
    m_settling.setSingleShot(true);
    m_settling.setInterval(settleMs);
    connect(&m_settling, &QTimer::timeout, this, &Workbench::reload);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this](const QString &path) {
        m_told.insert(path);
        fileChanged();
    });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Workbench::fileChanged);
    m_listening.setInterval(listenMs);
    connect(&m_listening, &QTimer::timeout, this, &Workbench::listen);
    m_listening.start();
    watch();
    edit(m_mode);
}

Workbench::~Workbench() = default;

QVariantList Workbench::pages() const
{
    QVariantList list;
    for (const Page &page : m_pages) {
        list.append(QVariantMap{{QStringLiteral("name"), page.name}, {QStringLiteral("group"), page.group},
                                {QStringLiteral("state"), page.state}, {QStringLiteral("isScreen"), page.isScreen()}});
    }
    return list;
}

QStringList Workbench::themes() const
{
    QStringList ids = builtIn;
    for (const QString &file : QDir(m_ownThemes).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        ids.append(file.chopped(5));
    return ids;
}

QStringList Workbench::accents() const
{
    return theme::accents();
}

// ---- the page on the stage

void Workbench::show(const QString &page)
{
    const auto found = std::ranges::find(m_pages, page, &Page::name);
    if (found == m_pages.end())
        return;
    m_current = *found;
    m_since.start();
    reload();
}

void Workbench::fileChanged()
{
    if (!m_settling.isActive())
        m_since.start();
    m_settling.start();
}

/// There may be others than before. When the page is shown: that does not wait for it.
void Workbench::listPages()
{
    m_pages = allPages(m_top + QStringLiteral("/qml/storybook"));
    Q_EMIT pagesChanged();
}

/// Anew each time: an editor that puts a new file in the place of the old one ends the watch of it.
void Workbench::watch()
{
    QStringList paths = m_sources.folders();
    for (const QString &folder : m_sources.folders()) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.qml")}, QDir::Files))
            paths.append(file.filePath());
    }
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    erase_if(paths, [&watched](const QString &path) { return watched.contains(path); });
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

void Workbench::reload()
{
    if (m_sources.refresh(std::exchange(m_told, {})))
        m_next.reset(); // it has read some of that
    watch();
    if (m_current.name.isEmpty())
        return listPages();
    m_variant.mode = m_mode;
    auto stage = m_next ? std::move(m_next) : newStage();
    if (m_stage && m_stage->window() && m_shown == m_current.name)
        m_place = m_stage->window()->geometry();
    else
        m_place.setSize(QSize()); // as large as this page wants it
    stage->setPlace(m_place);
    if (stage->open(m_current, m_variant)) {
        adopt(std::move(stage));
    } else {
        m_troubles = stage->warnings();
        cover();
        listPages();
    }
    Q_EMIT troublesChanged();
}

std::unique_ptr<Stage> Workbench::newStage()
{
    return std::make_unique<Stage>([this](QQmlEngine &engine) { engine.addUrlInterceptor(&m_sources); });
}

void Workbench::adopt(std::unique_ptr<Stage> stage)
{
    m_cover.reset();
    m_shown = m_current.name;
    m_leaving = std::exchange(m_stage, std::move(stage)); // it stands until the new one is painted: taking it apart takes its time
    if (theme::ThemeBook *book = bookOf(*m_stage)) {
        book->setBuiltIn(m_top + QStringLiteral("/resources/themes"));
        book->setFolder(m_ownThemes);
        if (m_tokens.isChanged())
            book->tryOut(m_editing, m_tokens.text());
    }
    m_troubles.clear();
    const auto first = [this, since = m_since, window = m_stage->window()] {
        if (m_stage->window() != window)
            return; // another has taken its place
        m_reloadMs = int(since.elapsed());
        m_stage->arrange();
        Q_EMIT shown();
        listPages();
        m_leaving.reset();
        m_next = newStage();
        m_next->warmUp();
    };
    connect(m_stage->window(), &QQuickWindow::frameSwapped, this, first, Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void Workbench::listen()
{
    if (!m_stage || m_cover)
        return;
    QStringList heard = m_stage->warnings();
    heard.removeDuplicates();
    if (heard == m_troubles)
        return;
    m_troubles = heard;
    Q_EMIT troublesChanged();
}

/// What is wrong, on what was right before.
void Workbench::cover()
{
    m_cover.reset();
    if (!m_stage || !m_stage->window())
        return;
    QQmlComponent component(&m_stage->engine(), QUrl(QStringLiteral("qrc:/storybook/TroubleCover.qml")));
    m_cover.reset(component.createWithInitialProperties({{QStringLiteral("words"), m_troubles.join(u'\n')},
                                                         {QStringLiteral("parent"), QVariant::fromValue(m_stage->window()->contentItem())}}));
}

// ---- how it looks

void Workbench::vary()
{
    m_variant.mode = m_mode;
    if (m_stage)
        m_stage->vary(m_variant);
    Q_EMIT varied();
}

void Workbench::setMode(const QString &mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    edit(mode);
    vary();
}

void Workbench::setAccent(const QString &accent)
{
    m_variant.accent = accent;
    vary();
}

void Workbench::setTextScale(qreal scale)
{
    m_variant.textScale = std::clamp<qreal>(scale, 1, 2);
    vary();
}

void Workbench::setMirrored(bool mirrored)
{
    m_variant.direction = mirrored ? Qt::RightToLeft : Qt::LeftToRight;
    vary();
}

void Workbench::setReducedMotion(bool reduced)
{
    m_variant.reducedMotion = reduced;
    vary();
}

void Workbench::setLanguage(const QString &code)
{
    m_languages.use(code);
    m_variant.direction = QGuiApplication::layoutDirection();
    if (m_stage)
        m_stage->engine().retranslate();
    vary();
}

void Workbench::resizeStage(int width, int height)
{
    if (m_stage && m_stage->window())
        m_stage->window()->resize(width, height);
}

// ---- the theme

theme::ThemeBook *Workbench::bookOf(Stage &stage) const
{
    // A singleton that is written in QML has no number to ask the engine by.
    QQmlComponent component(&stage.engine());
    component.setData("import QtQml\nimport Porchlight.Theme\nQtObject { property QtObject book: Theme.book }", QUrl());
    const std::unique_ptr<QObject> holder(component.create());
    return holder ? holder->property("book").value<theme::ThemeBook *>() : nullptr;
}

QString Workbench::themeFile(const QString &id) const
{
    return (builtIn.contains(id) || id == root ? m_top + QStringLiteral("/resources/themes") : m_ownThemes) + u'/' + id + QStringLiteral(".json");
}

void Workbench::edit(const QString &theme)
{
    if (m_tokens.isChanged())
        m_tokens.revert(); // what was only tried out
    m_editing = theme;
    m_tokens.open(themeFile(theme), [this, id = theme](const QByteArray &text) {
        theme::ThemeBook *book = m_stage ? bookOf(*m_stage) : nullptr;
        return book ? book->tryOut(id, text) : theme::readThemeSheet(text).trouble;
    });
    Q_EMIT varied();
}

bool Workbench::beginTheme(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[a-z0-9][a-z0-9_-]{0,39}$"));
    const QString path = m_ownThemes + u'/' + name + QStringLiteral(".json");
    if (!form.match(name).hasMatch() || builtIn.contains(name) || name == root || QFile::exists(path) || !QDir().mkpath(m_ownThemes))
        return false;
    QFile file(path);
    const QByteArray base = builtIn.contains(m_mode) ? m_mode.toLatin1() : QByteArray("light");
    const QByteArray text = "{\n    \"name\": \"" + name.toLatin1() + "\",\n    \"base\": \"" + base
        + "\",\n    \"palette\": {\n        \"mine\": \"#17607E\"\n    },\n    \"colours\": {\n        \"action\": \"mine\"\n    }\n}\n";
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return false;
    file.close();
    if (theme::ThemeBook *book = m_stage ? bookOf(*m_stage) : nullptr)
        book->reread();
    Q_EMIT themesChanged();
    setMode(name);
    return true;
}

} // namespace porchlight::storybook
