// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/Theme/ThemeBook.h"

#include "qml/Theme/Accent.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace porchlight::theme {

namespace {

const QString root = QStringLiteral("porch"); // palette, components and numbers of all
const QStringList builtInIds{root, QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")};
const QStringList peopleKeys{QStringLiteral("avatars"), QStringLiteral("avatarNames")}; // lists
constexpr int chainMax = 4;
constexpr int settleMs = 40;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(themeBytesMax + 1) : QByteArray();
}

/// It, or what it will be made in.
QString nearestFolder(const QString &path)
{
    QFileInfo folder(path);
    while (!folder.isDir() && !folder.isRoot())
        folder.setFile(folder.path());
    return folder.filePath();
}

/// The names of one section, of the whole chain: the nearest wins.
template <class Value>
QMap<QString, Value> merged(const QList<const ThemeSheet *> &chain, QMap<QString, Value> ThemeSheet::*section)
{
    QMap<QString, Value> all;
    for (auto sheet = chain.crbegin(); sheet != chain.crend(); ++sheet) {
        const auto &entries = (*sheet)->*section;
        for (auto it = entries.begin(); it != entries.end(); ++it)
            all.insert(it.key(), it.value());
    }
    return all;
}

template <class Value>
Value nearest(const QList<const ThemeSheet *> &chain, std::optional<Value> ThemeSheet::*member, Value otherwise)
{
    const auto found = std::ranges::find_if(chain, [&](const ThemeSheet *sheet) { return (sheet->*member).has_value(); });
    return found == chain.end() ? otherwise : (*found->*member).value();
}

} // namespace

ThemeBook::ThemeBook(QObject *parent) : QObject(parent)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settleMs);
    connect(&m_settling, &QTimer::timeout, this, &ThemeBook::read);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settling, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settling, qOverload<>(&QTimer::start));
    read();
}

void ThemeBook::setBuiltIn(const QString &folder)
{
    if (folder == m_builtIn)
        return;
    m_builtIn = folder;
    read();
}

void ThemeBook::setFolder(const QString &folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    read();
}

void ThemeBook::read()
{
    QStringList watch;
    QStringList own;
    QHash<QString, QByteArray> texts;
    for (const QString &id : builtInIds) {
        const QString path = m_builtIn + u'/' + id + QStringLiteral(".json");
        texts.insert(id, contentOf(path));
        if (!path.startsWith(u':'))
            watch.append(path);
    }
    if (!m_folder.isEmpty()) {
        static const QRegularExpression form(QStringLiteral("^[a-z0-9][a-z0-9_-]{0,39}$"));
        const QFileInfoList files = QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files | QDir::Readable, QDir::Name);
        watch.append(nearestFolder(m_folder));
        for (const QFileInfo &file : files) {
            const QString id = file.completeBaseName();
            if (own.size() == ownMax || !form.match(id).hasMatch() || builtInIds.contains(id) || id == u"system")
                continue;
            texts.insert(id, contentOf(file.filePath()));
            own.append(id);
            watch.append(file.filePath());
        }
    }
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!watch.isEmpty())
        m_watcher.addPaths(watch);
    for (auto tried = m_tried.cbegin(); tried != m_tried.cend(); ++tried) {
        if (texts.contains(tried.key()))
            texts[tried.key()] = tried.value();
    }
    if (std::exchange(m_texts, texts) == texts)
        return; // something else has changed there
    m_own = own;
    m_pages.clear();
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        const auto [sheet, trouble] = readThemeSheet(text.value());
        m_pages.insert(text.key(), {sheet, trouble});
    }
    for (const QString &id : m_pages.keys()) {
        if (m_pages[id].trouble.isEmpty())
            m_pages[id].trouble = check(id);
    }
    Q_EMIT changed();
}

QVariantList ThemeBook::own() const
{
    QVariantList list;
    for (const QString &id : m_own) {
        const Page &page = *m_pages.constFind(id);
        list.append(QVariantMap{{QStringLiteral("id"), id},
                                {QStringLiteral("name"), page.sheet.name.isEmpty() ? id : page.sheet.name},
                                {QStringLiteral("trouble"), page.trouble}});
    }
    return list;
}

QStringList ThemeBook::accents() const
{
    return theme::accents();
}

QString ThemeBook::troubleOf(const QString &id) const
{
    const auto found = m_pages.constFind(id);
    return found == m_pages.constEnd() ? tr("There is no theme “%1”.").arg(id) : found->trouble;
}

QString ThemeBook::tryOut(const QString &id, const QByteArray &json)
{
    const auto before = m_tried;
    if (json.isNull())
        m_tried.remove(id);
    else
        m_tried.insert(id, json);
    read();
    const QString trouble = troubleOf(id);
    if (!trouble.isEmpty() && !json.isNull()) {
        m_tried = before;
        read();
    }
    return trouble;
}

QList<const ThemeSheet *> ThemeBook::chainOf(const QString &id) const
{
    QList<const ThemeSheet *> chain;
    for (QString next = id; !next.isEmpty();) {
        const auto found = m_pages.constFind(next);
        if (found == m_pages.constEnd() || !found->trouble.isEmpty() || chain.size() == chainMax)
            return {};
        chain.append(&found->sheet);
        next = found->sheet.base;
    }
    return chain;
}

QString ThemeBook::check(const QString &id) const
{
    const QList<const ThemeSheet *> chain = chainOf(id);
    const bool isOwn = !builtInIds.contains(id);
    if (chain.isEmpty() || (isOwn && chain.size() == 1))
        return tr("“base” is one of light, dark and contrast.");
    const auto palette = merged(chain, &ThemeSheet::palette);
    const auto colours = merged(chain, &ThemeSheet::colours);
    const auto parts = merged(chain, &ThemeSheet::parts);
    const QList<const ThemeSheet *> below = isOwn ? chain.mid(1) : chain;
    const auto unknown = [&](const QStringList &mine, const QStringList &known) {
        const auto found = std::ranges::find_if(mine, [&](const QString &name) { return !known.contains(name); });
        return found == mine.end() ? QString() : *found;
    };
    if (isOwn) { // a name that means nothing is a mistake in writing
        for (const QString &name : {unknown(chain.front()->colours.keys(), merged(below, &ThemeSheet::colours).keys()),
                                    unknown(chain.front()->parts.keys(), merged(below, &ThemeSheet::parts).keys()),
                                    unknown(chain.front()->numbers.keys(), merged(below, &ThemeSheet::numbers).keys())}) {
            if (!name.isEmpty())
                return tr("Nothing is called “%1”.").arg(name);
        }
    }
    for (const QStringList &names : colours) {
        for (const QString &name : names) {
            if (!palette.contains(name))
                return tr("The palette has no “%1”.").arg(name);
        }
    }
    for (const QString &name : peopleKeys) {
        if (id != root && colours.value(name).isEmpty())
            return tr("“%1” has at least one colour.").arg(name);
    }
    for (const QString &name : parts) {
        if (id != root && !colours.contains(name) && !palette.contains(name))
            return tr("There is no colour “%1”.").arg(name);
    }
    return {};
}

QColor ThemeBook::sample(const QString &id, const QString &token, const QString &accent) const
{
    const QList<const ThemeSheet *> chain = chainOf(id);
    const QString name = merged(chain, &ThemeSheet::colours).value(token).value(0);
    const QColor colour = merged(chain, &ThemeSheet::palette).value(name);
    return nearest(chain, &ThemeSheet::accent, QStringList()).contains(name) ? inAccent(colour, accent) : colour;
}

QVariantMap ThemeBook::tokens(const QString &id, const QString &accent) const
{
    const QList<const ThemeSheet *> chain = chainOf(id == root ? QString() : id);
    if (chain.isEmpty())
        return id == builtInIds[1] ? QVariantMap() : tokens(builtInIds[1], accent);
    QMap<QString, QColor> palette = merged(chain, &ThemeSheet::palette);
    for (const QString &name : nearest(chain, &ThemeSheet::accent, QStringList())) {
        if (palette.contains(name))
            palette[name] = inAccent(palette[name], accent);
    }
    QVariantMap colours;
    const auto semantic = merged(chain, &ThemeSheet::colours);
    for (auto it = semantic.begin(); it != semantic.end(); ++it) {
        QVariantList list;
        for (const QString &name : it.value())
            list.append(palette.value(name));
        colours.insert(it.key(), peopleKeys.contains(it.key()) ? QVariant(list) : list.value(0));
    }
    QVariantMap parts;
    const auto components = merged(chain, &ThemeSheet::parts);
    for (auto it = components.begin(); it != components.end(); ++it)
        parts.insert(it.key(), colours.contains(it.value()) ? colours.value(it.value()) : QVariant(palette.value(it.value())));
    QVariantMap numbers;
    const auto amounts = merged(chain, &ThemeSheet::numbers);
    for (auto it = amounts.begin(); it != amounts.end(); ++it)
        numbers.insert(it.key(), it.value());
    return {{QStringLiteral("dark"), nearest(chain, &ThemeSheet::dark, false)},
            {QStringLiteral("outlines"), nearest(chain, &ThemeSheet::outlines, false)},
            {QStringLiteral("colours"), colours},
            {QStringLiteral("parts"), parts},
            {QStringLiteral("numbers"), numbers}};
}

} // namespace porchlight::theme
