// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/SourceMap.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace porchlight::storybook {

namespace {

const QString modules = QStringLiteral("qrc:/qt/qml/Porchlight/");
const QString pages = QStringLiteral("qrc:/storybook/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

SourceMap::SourceMap(const QString &top) : m_top(top)
{
    refresh();
}

QString SourceMap::fileOf(const QUrl &url) const
{
    const QString address = url.toString();
    if (address.startsWith(modules))
        return m_top + QStringLiteral("/qml/") + address.mid(modules.size());
    if (address.startsWith(pages))
        return m_top + QStringLiteral("/qml/storybook/") + address.mid(pages.size());
    return {};
}

QStringList SourceMap::folders() const
{
    QStringList folders{m_top + QStringLiteral("/qml")};
    QDirIterator each(folders.constFirst(), QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (each.hasNext())
        folders.append(each.next());
    return folders;
}

QString SourceMap::addressOf(const QString &path) const
{
    const QString rest = path.mid(m_top.size() + int(qstrlen("/qml/")));
    const QString book = QStringLiteral("storybook/");
    return rest.startsWith(book) ? QString(pages + rest.mid(book.size())) : QString(modules + rest);
}

bool SourceMap::refresh(const QSet<QString> &told)
{
    const QHash<QString, Look> before = std::exchange(m_looks, {});
    bool isTheme = false;
    m_edited.clear();
    QDirIterator each(m_top + QStringLiteral("/qml"), {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QFileInfo file = each.fileInfo();
        Look look{file.size(), file.lastModified().toMSecsSinceEpoch()};
        const auto known = before.constFind(path);
        const bool isKnown = known != before.cend() && known->size == look.size && known->modifiedMs == look.modifiedMs;
        const QString address = addressOf(path);
        if (isKnown && !told.contains(path)) { // a clock of the disk may be too coarse for two saves, but of those one is told
            look.isEdited = known->isEdited;
        } else {
            look.isEdited = contentOf(path) != contentOf(address.mid(3)); // without "qrc"
            isTheme = isTheme || address.startsWith(modules + QStringLiteral("Theme/"));
        }
        if (look.isEdited)
            m_edited.insert(address);
        m_looks.insert(path, look);
    }
    return isTheme;
}

QUrl SourceMap::intercept(const QUrl &url, DataType type)
{
    const QString address = url.toString();
    if (type == QmlFile && m_edited.contains(address))
        return QUrl::fromLocalFile(fileOf(url));
    // What an edited view finds beside it is what it would find compiled in, singletons too.
    const QString views = QUrl::fromLocalFile(m_top + QStringLiteral("/qml/")).toString();
    if (address.startsWith(views)) {
        const QString rest = address.mid(views.size());
        const QUrl home(rest.startsWith(QLatin1String("storybook/")) ? pages + rest.mid(10) : modules + rest);
        if (type == QmldirFile)
            return home;
        if (type == QmlFile && !m_edited.contains(home.toString()))
            return home;
    }
    return url;
}

} // namespace porchlight::storybook
