// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QQmlAbstractUrlInterceptor>
#include <QSet>

namespace porchlight::storybook {

/// Lets an engine take the views that have been edited since the program was built from the source tree, and all others
/// as they are compiled in: so the window on the stage is the real one, and quick. Lives longer than the engines it
/// serves.
class SourceMap final : public QQmlAbstractUrlInterceptor
{
public:
    /// @p top: of the source tree.
    explicit SourceMap(const QString &top);

    QUrl intercept(const QUrl &url, DataType type) override;

    /// Looks at the files anew: into those that @p told names, and those that look different from outside. True: there is
    /// something new in the theme, which is read first of all.
    bool refresh(const QSet<QString> &told = {});
    /// Every folder that holds views or pages.
    QStringList folders() const;
    /// The file of the source tree behind an address, or nothing.
    QString fileOf(const QUrl &url) const;

private:
    struct Look
    {
        qint64 size = 0;
        qint64 modifiedMs = 0;
        bool isEdited = false;
    };

    QString addressOf(const QString &path) const;

    QString m_top;
    QHash<QString, Look> m_looks; ///< by the file's path
    QSet<QString> m_edited;       ///< addresses
};

} // namespace porchlight::storybook
