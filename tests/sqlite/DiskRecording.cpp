// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sqlite/DiskRecording.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace porchlight::test {

namespace {

constexpr qsizetype sectorBytes = 512;

void write(QByteArray &image, qsizetype at, QByteArrayView bytes)
{
    if (image.size() < at + bytes.size())
        image.resize(at + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), image.begin() + at);
}

void apply(QByteArray &image, const DiskStep &step)
{
    if (step.kind == DiskStep::Kind::Truncate)
        image.resize(step.at, '\0');
    else
        write(image, step.at, step.bytes);
}

/// A step that was not synced: it has arrived, or not, or in part.
void applyPerhaps(QByteArray &image, const DiskStep &step, std::mt19937 &random)
{
    const auto luck = random() % 3;
    if (luck == 0)
        return;
    if (luck == 1 || step.kind == DiskStep::Kind::Truncate)
        return apply(image, step);
    for (qsizetype from = 0; from < step.bytes.size(); from += sectorBytes) {
        if (random() % 2 == 0)
            write(image, step.at + from, QByteArrayView(step.bytes).sliced(from, std::min(sectorBytes, step.bytes.size() - from)));
    }
}

} // namespace

void DiskRecording::begin(const QString &folder)
{
    m_steps.clear();
    m_before.clear();
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.absoluteFilePath());
        if (info.fileName().endsWith(QStringLiteral("-shm"))) // made anew by every first reader
            continue;
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a file cannot be read");
        m_before[info.absoluteFilePath()] = file.readAll();
    }
}

std::map<QString, QByteArray> DiskRecording::afterPowerLoss(std::size_t steps, std::mt19937 &random, bool forgetful) const
{
    std::map<QString, QByteArray> images = m_before;
    std::map<QString, std::vector<const DiskStep *>> pending;
    for (std::size_t i = 0; i < steps; ++i) {
        const DiskStep &step = m_steps[i];
        if (step.kind != DiskStep::Kind::Sync) {
            pending[step.file].push_back(&step);
        } else if (!forgetful) {
            for (const DiskStep *synced : pending[step.file])
                apply(images[step.file], *synced);
            pending[step.file].clear();
        }
    }
    for (const auto &[file, unsynced] : pending) {
        for (const DiskStep *step : unsynced)
            applyPerhaps(images[file], *step, random);
    }
    return images;
}

} // namespace porchlight::test
