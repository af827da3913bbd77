// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sqlite/MemoryDisk.h"

#include <algorithm>
#include <array>
#include <utility>

namespace porchlight::test {

namespace {

constexpr std::array<qsizetype, 2> sectorBytes = {512, 4096};

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

/// A sector is written whole or not at all, and each for itself.
void applyTorn(QByteArray &image, const DiskStep &step, qsizetype sector, const MemoryDisk::Dice &dice)
{
    for (qsizetype from = 0; from < step.bytes.size();) {
        const qsizetype inSector = sector - (step.at + from) % sector;
        const qsizetype size = std::min(inSector, step.bytes.size() - from);
        if (dice(2) == 0)
            write(image, step.at + from, QByteArrayView(step.bytes).sliced(from, size));
        from += size;
    }
}

} // namespace

QByteArray MemoryDisk::bytes(const QString &name) const
{
    const auto found = m_files.find(name);
    return found == m_files.end() ? QByteArray() : found->second.bytes;
}

void MemoryDisk::take(const DiskStep &step)
{
    File &file = m_files[step.file];
    if (step.kind == DiskStep::Kind::Sync) {
        for (const DiskStep &synced : file.unsynced) // not a copy of the whole: it would be one for every commit
            apply(file.durable, synced);
        file.unsynced.clear();
    } else {
        apply(file.bytes, step);
        file.unsynced.push_back(step);
    }
    if (m_isRecording)
        m_recording.push_back(step);
}

std::vector<DiskStep> MemoryDisk::endRecording()
{
    m_isRecording = false;
    return std::exchange(m_recording, {});
}

void MemoryDisk::losePower(const Dice &dice)
{
    // Sometimes all of the cache is lost, or reaches the platter: the extremes are what a fair coin never shows.
    const quint64 mood = dice(4);
    const qsizetype sector = sectorBytes[std::size_t(dice(sectorBytes.size()))];
    for (auto &[name, file] : m_files) {
        for (const DiskStep &step : file.unsynced) {
            const quint64 fate = mood == 0 ? 0 : mood == 1 ? 1 : dice(3);
            if (fate == 1 || (fate == 2 && step.kind == DiskStep::Kind::Truncate))
                apply(file.durable, step);
            else if (fate == 2)
                applyTorn(file.durable, step, sector, dice);
        }
        file.unsynced.clear();
        file.bytes = file.durable;
    }
}

} // namespace porchlight::test
