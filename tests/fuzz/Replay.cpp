// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <ctime>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

namespace {

constexpr qint64 slowestMs = 2'000; // of the processor, with a sanitizer; usually it is far below 1 ms

/// The file as it is, all its beginnings (what is cut off is what comes over a network), and it with each bit turned.
qint64 replay(const QByteArray &bytes)
{
    qint64 runs = 0;
    const auto run = [&runs](const QByteArray &input) {
        // A copy of exactly that length: a sanitizer sees each byte read behind it.
        const QByteArray exact(input.constData(), input.size());
        LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(exact.constData()), std::size_t(exact.size()));
        ++runs;
    };
    run(bytes);
    constexpr qsizetype mostForVariants = 512;
    if (bytes.size() > mostForVariants)
        return runs;
    for (qsizetype length = 0; length < bytes.size(); ++length)
        run(bytes.first(length));
    for (qsizetype bit = 0; bit < 8 * bytes.size(); ++bit) {
        QByteArray turned = bytes;
        turned[bit / 8] = char(turned[bit / 8] ^ (1 << (bit % 8)));
        run(turned);
    }
    return runs;
}

} // namespace

/// Runs a fuzz target over its corpus, without libFuzzer and with any compiler: what was found once stays found (G13).
int main(int argc, char **argv)
{
    qint64 files = 0;
    qint64 runs = 0;
    for (int i = 1; i < argc; ++i) {
        const QDir folder(QFile::decodeName(argv[i]));
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return 1;
            const std::clock_t before = std::clock();
            const qint64 of = replay(file.readAll());
            const qint64 tookMs = qint64(std::clock() - before) * 1000 / CLOCKS_PER_SEC;
            if (tookMs > slowestMs + of) {
                std::fprintf(stderr, "%s took %lld ms\n", qPrintable(name), tookMs);
                return 1;
            }
            ++files;
            runs += of;
        }
    }
    std::printf("%lld files, %lld inputs with their cuts and turned bits\n", files, runs);
    return files > 0 ? 0 : 1; // an empty corpus tests nothing
}
