// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qml/storybook/DiffReport.h"

#include "qml/storybook/FewColours.h"

#include <QFile>

namespace porchlight::storybook {

namespace {

const QString suffix = QStringLiteral(".png");

QString cell(const QString &name, QLatin1StringView kind)
{
    return QStringLiteral("<td><img src=\"%1.%2.png\" alt=\"%2\"></td>").arg(name, kind);
}

} // namespace

DiffReport::DiffReport(const QString &baselines, const QString &report)
    : m_baselines(baselines)
    , m_report(report)
{
    QFile::remove(path());
}

bool DiffReport::compare(const QString &name, const QImage &picture, int shrink)
{
    const QImage before(m_baselines.filePath(name + suffix));
    const QImage now = shrunk(picture, shrink);
    const PictureDiff diff = PictureDiff::of(before, now, shrink);
    if (!diff.isDifferent())
        return true;
    m_report.mkpath(QStringLiteral("."));
    before.save(m_report.filePath(name + QStringLiteral(".was.png")));
    now.save(m_report.filePath(name + QStringLiteral(".is.png")));
    diff.marked.save(m_report.filePath(name + QStringLiteral(".where.png")));
    m_rows.append({name, diff.worst, before.isNull()});
    write();
    return false;
}

bool DiffReport::accept(const QString &name, const QImage &picture, int shrink)
{
    constexpr int smallest = 0; // Qt's quality of a PNG is how little it is compressed
    return m_baselines.mkpath(QStringLiteral(".")) && inFewColours(shrunk(picture, shrink)).save(m_baselines.filePath(name + suffix), nullptr, smallest);
}

QStringList DiffReport::besides(const QStringList &names) const
{
    QStringList others;
    for (const QString &file : m_baselines.entryList({u'*' + suffix}, QDir::Files, QDir::Name)) {
        if (const QString name = file.chopped(suffix.size()); !names.contains(name))
            others.append(name);
    }
    return others;
}

void DiffReport::remove(const QStringList &names)
{
    for (const QString &name : names)
        m_baselines.remove(name + suffix);
}

bool DiffReport::write() const
{
    QString html = QStringLiteral("<!doctype html><meta charset=\"utf-8\"><title>Pages that look different</title>\n"
                                  "<style>body{font:14px sans-serif;margin:24px}img{max-width:100%;border:1px solid #ccc}"
                                  "td{width:33%;vertical-align:top}</style>\n<h1>Pages that look different</h1>\n");
    for (const Row &row : m_rows) {
        html += QStringLiteral("<h2>%1</h2><p>%2</p><table><tr>").arg(row.name, row.isNew ? QStringLiteral("There is no baseline.")
            : QStringLiteral("Was, is, and where: %1 (tolerated: %2)").arg(row.worst, 0, 'f', 1).arg(PictureDiff::tolerated));
        html += (row.isNew ? QString() : cell(row.name, QLatin1StringView("was"))) + cell(row.name, QLatin1StringView("is"))
            + (row.isNew ? QString() : cell(row.name, QLatin1StringView("where"))) + QStringLiteral("</tr></table>\n");
    }
    QFile file(path());
    return file.open(QIODevice::WriteOnly) && file.write(html.toUtf8()) > 0;
}

} // namespace porchlight::storybook
