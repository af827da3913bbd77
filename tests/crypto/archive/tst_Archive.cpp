// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The archive that brings a new device the account's history (B4): for that device alone, whole or not at all (F1).

#include "app/crypto/archive/ArchiveReader.h"
#include "app/crypto/archive/ArchiveWriter.h"
#include "tests/crypto/CountingRandom.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>

using namespace porchlight;

class tst_Archive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongHistoryTakesLittleMemory_B4(); // first, while the peak is still low
    void theBytesAreThoseOfAnotherImplementation_F1();
    void recordsComeBackWhateverThePieces_B4();
    void recordsOfEverySizeComeBack_B4();
    void itIsForOneDeviceAndRequest_F1();
    void cutOffAnywhereItIsNotWhole_F1();
    void eachChunkCounts_F1();
    void chunksCannotBeMoved_F1();
    void partsCannotBeTakenForOthers_F1();
    void whatIsNoSeriesOfRecordsIsRefused_F1();
    void marksThatWeDoNotMakeAreRefused_F1();
    void whoHasEnoughIsObeyed_B4();
};

namespace {

const auto key = counted<ArchiveKey>(0x50);
const DeviceId device{counted<AccountId>(0x10), 7};
const HistoryRequest request{counted<BlobId>(0xc0), counted<GenerationId>(0x60), counted<Digest>(0x90),
                             HistoryPlace{1'700'000'000'000, counted<ConversationId>(0x20), (1ull << 40) + 3}};

Digest binding()
{
    return archiveBinding(device, request);
}

QByteArray patterned(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i * 7);
    return bytes;
}

using Records = std::vector<QByteArray>;

QByteArray written(const Records &records, const ArchiveKey &with = key, int firstRandom = 0)
{
    CountingRandom random(firstRandom);
    ArchiveWriter writer(with, binding(), random);
    QByteArray bytes;
    for (const QByteArray &record : records)
        writer.add(record, bytes);
    writer.finish(bytes);
    return bytes;
}

struct Reading
{
    Records records;
    std::optional<ArchiveFailure> failure;
};

Reading read(QByteArrayView bytes, quint64 announced, qsizetype pieceBytes = 4096, const Digest &bound = binding())
{
    Reading reading;
    ArchiveReader reader(key, bound, announced);
    const auto keep = [&reading](QByteArrayView record) {
        reading.records.push_back(record.toByteArray());
        return true;
    };
    for (qsizetype at = 0; at < bytes.size(); at += pieceBytes)
        reader.feed(bytes.sliced(at, std::min(pieceBytes, bytes.size() - at)), keep);
    reading.failure = reader.finish();
    return reading;
}

Reading read(const QByteArray &bytes)
{
    return read(bytes, quint64(bytes.size()));
}

QByteArray chunkOf(const QByteArray &part, qsizetype index)
{
    return part.mid(archiveHeaderBytes + index * archiveSealedChunkBytes, archiveSealedChunkBytes);
}

const Records threeChunks{"one", {}, patterned(200'000)};

/// Any plain text and any mark, by somebody who has the key.
QByteArray forged(const std::vector<std::pair<QByteArray, unsigned char>> &chunks)
{
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray bytes(archiveHeaderBytes, '\0');
    const auto raw = [](const QByteArray &of) { return reinterpret_cast<const unsigned char *>(of.constData()); };
    crypto_secretstream_xchacha20poly1305_init_push(&state, reinterpret_cast<unsigned char *>(bytes.data()),
                                                    key.data());
    QByteArray associated = binding().toBytes();
    for (const auto &[plain, tag] : chunks) {
        QByteArray sealed(plain.size() + 17, '\0');
        crypto_secretstream_xchacha20poly1305_push(&state, reinterpret_cast<unsigned char *>(sealed.data()), nullptr,
                                                   raw(plain), quint64(plain.size()), raw(associated),
                                                   quint64(associated.size()), tag);
        bytes += sealed;
        associated.clear();
    }
    return bytes;
}

constexpr auto whole = std::optional<ArchiveFailure>();

qint64 peakKiB()
{
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

} // namespace

// Made with libsodium's secretstream by ctypes, started with its own init_push, and hashlib.
void tst_Archive::theBytesAreThoseOfAnotherImplementation_F1()
{
    QCOMPARE(binding().toHex(), QByteArray("976e7bb765e9e5af84c55fb3b697577edf24edabe21743ca729294856d82617f"));
    CountingRandom random;
    ArchiveWriter writer(key, binding(), random);
    QByteArray bytes;
    for (const QByteArray &record : threeChunks)
        QVERIFY(writer.add(record, bytes));
    writer.finish(bytes);
    QCOMPARE(bytes.size(), 200'107);
    QCOMPARE(bytes.first(56).toHex(),
             QByteArray("000102030405060708090a0b0c0d0e0f10111213141516179a60b29f711089b870d14794be48fccb"
                        "a624cee840330c693a515c1540ca8f6e"));
    QCOMPARE(digestOf({bytes}).toHex(), QByteArray("e845f9aa300dffb2a9dcd5c499100d487f4b36a72003d0acbedc2758aab4ed52"));
    QCOMPARE(writer.size(), quint64(bytes.size()));
    QVERIFY(!writer.add("more", bytes));
    writer.finish(bytes);
    QCOMPARE(bytes.size(), 200'107);
    // And what libsodium itself begins is read as well.
    QCOMPARE(read(forged({{QByteArray("\0\0\0\1x", 5), crypto_secretstream_xchacha20poly1305_TAG_FINAL}})).records,
             Records{"x"});
}

void tst_Archive::recordsComeBackWhateverThePieces_B4()
{
    const QByteArray bytes = written(threeChunks);
    for (const qsizetype piece : {qsizetype(1), qsizetype(17), archiveHeaderBytes, archiveSealedChunkBytes - 1,
                                  archiveSealedChunkBytes, archiveSealedChunkBytes + 1, bytes.size()}) {
        const auto reading = read(bytes, quint64(bytes.size()), piece);
        QCOMPARE(reading.failure, whole);
        QCOMPARE(reading.records, threeChunks);
    }
}

// Around the borders of chunks, and of what a record may be.
void tst_Archive::recordsOfEverySizeComeBack_B4()
{
    std::vector<Records> cases{{}, {{}}, {{}, {}, {}}, {patterned(archiveRecordBytesMax)}};
    for (qsizetype off = -6; off <= 6; ++off)
        cases.push_back({patterned(archiveChunkBytes - 4 + off), "x"});
    for (const Records &records : cases) {
        const QByteArray bytes = written(records);
        const auto reading = read(bytes);
        QCOMPARE(reading.failure, whole);
        QCOMPARE(reading.records, records);
    }
    CountingRandom random;
    ArchiveWriter writer(key, binding(), random);
    QByteArray bytes;
    QVERIFY(!writer.add(QByteArray(archiveRecordBytesMax + 1, 'x'), bytes));
    writer.finish(bytes);
    QCOMPARE(bytes.size(), qsizetype(archivePartBytesMin)); // nothing of it is there
    QCOMPARE(read(bytes).failure, whole);
}

void tst_Archive::itIsForOneDeviceAndRequest_F1()
{
    const QByteArray bytes = written(threeChunks);
    const auto changed = [](const auto &change) {
        HistoryRequest other = request;
        change(other);
        return archiveBinding(device, other);
    };
    const DeviceId sibling{device.account, 8};
    const DeviceId stranger{counted<AccountId>(0x11), 7};
    for (const Digest &other :
         {archiveBinding(sibling, request), archiveBinding(stranger, request),
          changed([](HistoryRequest &r) { r.blob = counted<BlobId>(0xc1); }),
          changed([](HistoryRequest &r) { r.generation = counted<GenerationId>(0x61); }),
          changed([](HistoryRequest &r) { r.manifestHash = counted<Digest>(0x91); }),
          changed([](HistoryRequest &r) { r.before.reset(); }), changed([](HistoryRequest &r) { ++r.before->timeMs; }),
          changed([](HistoryRequest &r) { r.before->conversation = counted<ConversationId>(0x21); }),
          changed([](HistoryRequest &r) { --r.before->seq; })}) {
        const auto reading = read(bytes, quint64(bytes.size()), 4096, other);
        QCOMPARE(reading.failure, std::optional(ArchiveFailure::NotForUs));
        QVERIFY(reading.records.empty());
    }
}

void tst_Archive::cutOffAnywhereItIsNotWhole_F1()
{
    const QByteArray bytes = written(threeChunks);
    std::vector<qsizetype> lengths{
        0, 1, archiveHeaderBytes - 1, archiveHeaderBytes, archiveHeaderBytes + 1, bytes.size() - 1};
    for (qsizetype chunk = 1; chunk <= 3; ++chunk)
        for (const qsizetype off : {-1, 0, 1, 17, 18, 100})
            lengths.push_back(archiveHeaderBytes + chunk * archiveSealedChunkBytes + off);
    for (const qsizetype length : lengths) {
        const QByteArrayView cut = QByteArrayView(bytes).first(length);
        // A download that stopped, and a relay that says that this is all.
        const auto stopped = read(cut, quint64(bytes.size()));
        QCOMPARE(stopped.failure, std::optional(ArchiveFailure::Truncated));
        QVERIFY(stopped.records.size() < threeChunks.size());
        const auto denied = read(cut, quint64(length));
        QVERIFY2(denied.failure, qPrintable(QString::number(length)));
        QVERIFY(denied.records.size() < threeChunks.size());
    }
    // And more than there is.
    QCOMPARE(read(QByteArray(bytes + 'x'), quint64(bytes.size())).failure, std::optional(ArchiveFailure::BadSize));
    QVERIFY(read(bytes + QByteArray(17, 'x')).failure);
}

void tst_Archive::eachChunkCounts_F1()
{
    const QByteArray bytes = written(threeChunks);
    for (qsizetype at = 0; at < bytes.size(); at += at < 300 ? 1 : 997) {
        QByteArray bent = bytes;
        bent[at] = char(bent[at] ^ 1);
        const auto failure = read(bent).failure;
        const bool isFirst = at < archiveHeaderBytes + archiveSealedChunkBytes;
        QCOMPARE(failure, std::optional(isFirst ? ArchiveFailure::NotForUs : ArchiveFailure::Tampered));
    }
}

void tst_Archive::chunksCannotBeMoved_F1()
{
    const QByteArray bytes = written({patterned(250'000)});
    const QByteArray header = bytes.first(archiveHeaderBytes);
    QCOMPARE(read(header + chunkOf(bytes, 0) + chunkOf(bytes, 1) + chunkOf(bytes, 2) + chunkOf(bytes, 3)).failure,
             whole);
    for (const QByteArray &moved : std::initializer_list<QByteArray>{
             header + chunkOf(bytes, 0) + chunkOf(bytes, 2) + chunkOf(bytes, 1) + chunkOf(bytes, 3),
             header + chunkOf(bytes, 1) + chunkOf(bytes, 0) + chunkOf(bytes, 2) + chunkOf(bytes, 3),
             header + chunkOf(bytes, 0) + chunkOf(bytes, 2) + chunkOf(bytes, 3),
             header + chunkOf(bytes, 1) + chunkOf(bytes, 2) + chunkOf(bytes, 3),
             header + chunkOf(bytes, 0) + chunkOf(bytes, 3),
             header + chunkOf(bytes, 0) + chunkOf(bytes, 1) + chunkOf(bytes, 1) + chunkOf(bytes, 3),
             header + chunkOf(bytes, 0) + chunkOf(bytes, 1) + chunkOf(bytes, 2) + chunkOf(bytes, 3) +
                 chunkOf(bytes, 3)}) {
        const auto reading = read(moved);
        QVERIFY(reading.failure);
        QVERIFY(reading.records.empty());
    }
}

void tst_Archive::partsCannotBeTakenForOthers_F1()
{
    const QByteArray one = written({patterned(150'000)});
    const QByteArray sameKey = written({patterned(150'000)}, key, 0x40);                     // another header
    const QByteArray otherKey = written({patterned(150'000)}, counted<ArchiveKey>(1), 0x40); // as parts have
    QCOMPARE(read(otherKey).failure, std::optional(ArchiveFailure::NotForUs));
    for (const QByteArray &other : {sameKey, otherKey}) {
        for (qsizetype chunk = 0; chunk < 3; ++chunk) {
            QByteArray mixed = one;
            mixed.replace(archiveHeaderBytes + chunk * archiveSealedChunkBytes, chunkOf(other, chunk).size(),
                          chunkOf(other, chunk));
            QCOMPARE(read(mixed).failure,
                     std::optional(chunk == 0 ? ArchiveFailure::NotForUs : ArchiveFailure::Tampered));
        }
        QVERIFY(read(other.first(archiveHeaderBytes) + one.sliced(archiveHeaderBytes)).failure);
    }
}

void tst_Archive::whatIsNoSeriesOfRecordsIsRefused_F1()
{
    constexpr auto last = crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    for (const QByteArray &plain : std::initializer_list<QByteArray>{
             QByteArray("\0\0\0\2x", 5), QByteArray("\0\0\0", 3), QByteArray("\0\4\0\1", 4),
             QByteArray("\xff\xff\xff\xff", 4) + QByteArray(100, 'x')})
        QCOMPARE(read(forged({{plain, last}})).failure, std::optional(ArchiveFailure::BadRecord));
    // One that is too long ends it at once, whatever would follow.
    const QByteArray chunk = QByteArray("\0\4\0\1", 4) + QByteArray(archiveChunkBytes - 4, 'x');
    const QByteArray tooLong = forged({{chunk, 0}, {chunk, 0}, {chunk, last}});
    ArchiveReader early(key, binding(), quint64(tooLong.size()));
    const QByteArray beginning = tooLong.first(archiveHeaderBytes + archiveSealedChunkBytes);
    QCOMPARE(early.feed(beginning, [](QByteArrayView) { return true; }), std::optional(ArchiveFailure::BadRecord));
    for (const quint64 size : {quint64(0), archivePartBytesMin - 1, archivePartBytesMax + 1, ~quint64(0),
                               quint64(archiveHeaderBytes + archiveSealedChunkBytes + 16)}) {
        ArchiveReader reader(key, binding(), size);
        QCOMPARE(reader.feed(QByteArray(100, 'x'), [](QByteArrayView) { return true; }),
                 std::optional(ArchiveFailure::BadSize));
    }
}

void tst_Archive::marksThatWeDoNotMakeAreRefused_F1()
{
    const QByteArray full = QByteArray("\0\1\0\0", 4) + QByteArray(archiveChunkBytes - 4, 'x'); // and four to come
    const QByteArray rest(4, 'x');
    constexpr unsigned char message = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    constexpr unsigned char last = crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    QCOMPARE(read(forged({{full, message}, {rest, last}})).failure, whole);
    QCOMPARE(read(forged({{full, message}, {rest, message}})).failure, std::optional(ArchiveFailure::Truncated));
    QCOMPARE(read(forged({{full, last}, {rest, last}})).failure, std::optional(ArchiveFailure::BadSize));
    for (const unsigned char tag :
         {crypto_secretstream_xchacha20poly1305_TAG_PUSH, crypto_secretstream_xchacha20poly1305_TAG_REKEY})
        QVERIFY(read(forged({{full, tag}, {rest, last}})).failure);
}

void tst_Archive::whoHasEnoughIsObeyed_B4()
{
    const QByteArray bytes = written({"one", "two", "three"});
    int taken = 0;
    ArchiveReader reader(key, binding(), quint64(bytes.size()));
    const auto failure = reader.feed(bytes, [&taken](QByteArrayView) { return ++taken < 2; });
    QCOMPARE(failure, std::optional(ArchiveFailure::Unwanted));
    QCOMPARE(taken, 2);
    QCOMPARE(reader.feed("x", [&taken](QByteArrayView) { return ++taken > 0; }), failure);
    QCOMPARE(taken, 2);
    QCOMPARE(reader.finish(), failure);
}

void tst_Archive::aLongHistoryTakesLittleMemory_B4()
{
    constexpr int records = 20'000;
    SystemRandom random;
    const QByteArray record = random.bytes(300);
    const qint64 before = peakKiB();
    QElapsedTimer timer;
    timer.start();
    // Straight from the writer into the reader: what a file would be in between is in no memory at all.
    ArchiveWriter measure(key, binding(), random);
    QByteArray bytes;
    for (int i = 0; i < records; ++i) {
        QVERIFY(measure.add(record, bytes));
        bytes.clear();
    }
    measure.finish(bytes);
    const qint64 writingMs = timer.restart();
    ArchiveWriter writer(key, binding(), random);
    ArchiveReader reader(key, binding(), measure.size());
    int taken = 0;
    const auto sink = [&](QByteArrayView read) { return read == record && ++taken > 0; };
    for (int i = 0; i < records; ++i) {
        bytes.clear();
        QVERIFY(writer.add(record, bytes));
        QVERIFY(!reader.feed(bytes, sink));
    }
    bytes.clear();
    writer.finish(bytes);
    QVERIFY(!reader.feed(bytes, sink));
    QVERIFY(!reader.finish());
    QCOMPARE(taken, records);
    const qint64 grownKiB = peakKiB() - before;
    qInfo("%d records of 300 bytes, %llu bytes: written in %lld ms, written and read in %lld ms, peak grew by %lld KiB",
          records, measure.size(), writingMs, timer.elapsed(), grownKiB);
    QVERIFY(timer.elapsed() < 10'000);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    QVERIFY(grownKiB < 4 * 1024);
#endif
}

QTEST_GUILESS_MAIN(tst_Archive)
#include "tst_Archive.moc"
