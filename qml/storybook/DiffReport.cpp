// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/DiffReport.h"

#include <QFile>

namespace porchlight::storybook {

namespace {

const QString suffix = QStringLiteral(".png");

QString cell(const QString &name, QLatin1StringView kind)
{
    return QStringLiteral("<td><img src=\"%1.%2.png\" alt=\"%2\"></td>").arg(name, kind);
}

} // namespace

bool DiffReport::add(const QString &name, const QImage &picture)
{
    const QImage before(m_baselines.filePath(name + suffix));
    const QImage now = asBaseline(picture);
    const PictureDiff diff = PictureDiff::of(before, now);
    if (!diff.isDifferent())
        return true;
    m_report.mkpath(QStringLiteral("."));
    before.save(m_report.filePath(name + QStringLiteral(".was.png")));
    now.save(m_report.filePath(name + QStringLiteral(".is.png")));
    diff.marked.save(m_report.filePath(name + QStringLiteral(".where.png")));
    m_rows.append({name, diff.worst, before.isNull()});
    return false;
}

QString DiffReport::finish()
{
    const QString path = m_report.filePath(QStringLiteral("index.html"));
    if (m_rows.isEmpty()) {
        QFile::remove(path); // of an earlier run
        return {};
    }
    QString html = QStringLiteral("<!doctype html><meta charset=\"utf-8\"><title>Pages that look different</title>\n"
                                  "<style>body{font:14px sans-serif;margin:24px}img{max-width:100%;border:1px solid #ccc}"
                                  "td{width:33%;vertical-align:top}</style>\n<h1>Pages that look different</h1>\n");
    for (const Row &row : m_rows) {
        html += QStringLiteral("<h2>%1</h2><p>%2</p><table><tr>").arg(row.name, row.isNew ? QStringLiteral("There is no baseline.")
            : QStringLiteral("Was, is, and where: %1 (tolerated: %2)").arg(row.worst, 0, 'f', 1).arg(PictureDiff::tolerated));
        html += (row.isNew ? QString() : cell(row.name, QLatin1StringView("was"))) + cell(row.name, QLatin1StringView("is"))
            + (row.isNew ? QString() : cell(row.name, QLatin1StringView("where"))) + QStringLiteral("</tr></table>\n");
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(html.toUtf8()) > 0 ? path : QString();
}

} // namespace porchlight::storybook
