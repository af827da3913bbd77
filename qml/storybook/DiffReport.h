// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "qml/storybook/PictureDiff.h"

#include <QDir>
#include <QList>
#include <QStringList>

namespace porchlight::storybook {

/// Compares pictures of pages with the baselines in a folder, and leaves a page of HTML that shows those that differ
/// side by side: as it was, as it is, and where. Or makes them the baselines.
class DiffReport
{
public:
    DiffReport(const QString &baselines, const QString &report);

    /// @p name: of the page and the variant; @p shrink: how much smaller than the window its baseline is. False: it
    /// differs, or there is no baseline; then the page of HTML has it.
    bool compare(const QString &name, const QImage &picture, int shrink);
    /// From now on it looks like that. False: it cannot be stored.
    bool accept(const QString &name, const QImage &picture, int shrink);
    /// Baselines other than these: their pages are gone.
    QStringList besides(const QStringList &names) const;
    void remove(const QStringList &names);
    /// Of the page of HTML. It is there if something differed, and what an earlier run has left is gone.
    QString path() const { return m_report.filePath(QStringLiteral("index.html")); }
    bool isEmpty() const { return m_rows.isEmpty(); }

private:
    struct Row
    {
        QString name;
        double worst;
        bool isNew;
    };
    bool write() const;

    QDir m_baselines;
    QDir m_report;
    QList<Row> m_rows;
};

} // namespace porchlight::storybook
