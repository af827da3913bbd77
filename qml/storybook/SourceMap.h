// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

    /// Looks at all files anew.
    void refresh();
    /// Every folder that holds views or pages.
    QStringList folders() const;
    /// The file of the source tree behind an address, or nothing.
    QString fileOf(const QUrl &url) const;

private:
    QString m_top;
    QSet<QString> m_edited; ///< addresses
};

} // namespace porchlight::storybook
