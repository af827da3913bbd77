// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/SourceMap.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

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

void SourceMap::refresh()
{
    m_edited.clear();
    const QString root = m_top + QStringLiteral("/qml/");
    const QString book = QStringLiteral("storybook/");
    QDirIterator each(root, {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QString rest = path.mid(root.size());
        const QString address = rest.startsWith(book) ? QString(pages + rest.mid(book.size())) : QString(modules + rest);
        if (contentOf(path) != contentOf(address.mid(3))) // without "qrc"
            m_edited.insert(address);
    }
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
