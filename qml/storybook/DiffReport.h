// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "qml/storybook/PictureDiff.h"

#include <QDir>
#include <QList>

namespace porchlight::storybook {

/// Compares pictures of pages with the baselines in a folder, and leaves a page of HTML that shows those that differ
/// side by side: as it was, as it is, and where.
class DiffReport
{
public:
    DiffReport(const QString &baselines, const QString &report) : m_baselines(baselines), m_report(report) {}

    /// @p name: of the page and the variant. False: it differs, or there is no baseline.
    bool add(const QString &name, const QImage &picture);
    /// Writes the page if anything differs. Its path, or empty: nothing did, or nothing could be written.
    QString finish();

private:
    struct Row
    {
        QString name;
        double worst;
        bool isNew;
    };
    QDir m_baselines;
    QDir m_report;
    QList<Row> m_rows;
};

} // namespace porchlight::storybook
