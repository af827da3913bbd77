// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk gives back something else than the app has stored (G9): single bits of its database and of the write-ahead log
// change, or their ends are missing. The app may refuse to open it, may find out that it cannot go on, may show a
// message as damaged, and may have gone back to an earlier moment, which the relay makes good. It must never show words
// that nobody wrote. That a message is missing without a sign can come of an index alone, and is rare.

#include "app/store/LocalReader.h"
#include "tests/app_store/Samples.h"
#include "tests/app_store/TestVault.h"
#include "tests/base/WholeFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace porchlight;
using namespace porchlight::test;
using namespace porchlight::engine;
using namespace porchlight::store;

namespace {

constexpr Seq entries = 160;
constexpr int inARow = 250;
constexpr int cutsTried = 40;
const auto c1 = idOf<ConversationId>(1);
const LogId log1 = LogId::of(c1);

int flipsTried()
{
    return qEnvironmentVariableIsSet("PORCHLIGHT_NIGHTLY") ? 5'000 : 250;
}

/// What comes with that number: messages, answers to them, edits and reactions.
PutEntry entryAt(Seq seq)
{
    const bool isMine = seq % 3 == 0;
    PutEntry made = entry(1, seq, seq, isMine ? me : ada, QStringLiteral("the light of %1 is burning %2").arg(seq)
                              .arg(QString(int(seq % 11) * 30, u'.')));
    made.content.senderName = isMine ? QString() : QStringLiteral("Ada of the porch");
    if (seq > 20 && seq % 5 == 0)
        made.content.reply = Reply{idOf<MessageId>(seq - 11), ada, QStringLiteral("the quoted light of %1").arg(seq - 11)};
    if (seq > 20 && (seq % 7 == 0 || seq % 8 == 0)) {
        const bool isEdit = seq % 7 == 0;
        made.entry.kind = quint8(wire::EntryKind::Silent);
        made.content.type = quint64(isEdit ? Content::Type::Edit : Content::Type::Reaction);
        made.content.target = idOf<MessageId>(seq - 3 - 3 * (seq % 4)); // of the same author
        made.content.reply.reset();
        if (!isEdit)
            made.content.text = QStringLiteral("+");
    }
    return made;
}

using Timeline = std::map<MessageId, TimelineRow>;

Timeline timelineOf(LocalReader &reader)
{
    Timeline timeline;
    for (TimelineRow &row : reader.timelinePage(c1, {}, 10'000))
        timeline.emplace(row.id, std::move(row));
    return timeline;
}

/// As people see it, for a failed test.
QString inWords(const TimelineRow &row)
{
    QStringList words{row.senderName, row.text.left(60), QString::number(row.isEdited)};
    for (const ReactionRow &reaction : row.reactions)
        words += reaction.emoji + QString::number(reaction.count);
    if (row.quote)
        words += row.quote->author + u'|' + row.quote->quote;
    return words.join(u'/');
}

/// Whether all that is shown has been said: a reaction may be missing, and an edit, whose message is as it was before
/// then. In indexes there are no checksums; what they have lost is said nowhere. Nor are there any of members' names.
bool isSaid(const TimelineRow &shown, const TimelineRow &truth, const PutEntry &original)
{
    const auto wasPut = [&](const ReactionRow &reaction) {
        return std::ranges::any_of(truth.reactions, [&](const ReactionRow &known) {
            return known.emoji == reaction.emoji && known.count >= reaction.count;
        });
    };
    const bool isAsWritten = !shown.isEdited && shown.text == original.content.text;
    return shown.senderName == truth.senderName && shown.isDeleted == truth.isDeleted
        && (isAsWritten || (shown.isEdited == truth.isEdited && shown.text == truth.text))
        && std::ranges::all_of(shown.reactions, wasPut)
        && (!shown.quote || (truth.quote && shown.quote->to == truth.quote->to && shown.quote->quote == truth.quote->quote)) && shown.mine == truth.mine && shown.sender == truth.sender;
}

enum class Outcome { Refused, GaveUp, WentBack, Damaged, Harmless, Lost, Wrong };

} // namespace

class tst_LocalBitFlips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void neitherWrongNorSilent_G9_data();
    void neitherWrongNorSilent_G9();
    void damageWasMet();

private:
    Outcome look();

    QTemporaryDir m_folder;
    QString m_path;
    std::map<QString, QByteArray> m_whole; ///< the files, by their path
    std::map<Seq, Timeline> m_truth;       ///< by the cursor
    QString m_wrong;
    std::mt19937 m_generator;
    unsigned m_seed = 0;
    std::map<Outcome, int> m_count;
};

/// One half is in the database and the other in the log, as after a crash.
void tst_LocalBitFlips::initTestCase()
{
    bool isGiven = false;
    m_seed = qEnvironmentVariable("PORCHLIGHT_SEED").toUInt(&isGiven);
    if (!isGiven)
        m_seed = std::random_device()();
    m_generator.seed(m_seed);
    m_path = m_folder.filePath(QStringLiteral("profile/porchlight.db"));
    auto store = std::move(openLocalStore(m_path)).value();
    QVERIFY(store->commit({identity(), conversation(1)}) == LocalCommit::Committed);
    for (Seq seq = 1; seq <= entries; ++seq) {
        if (seq == entries / 2) {
            store.reset();
            store = std::move(openLocalStore(m_path)).value();
        }
        QVERIFY(store->commit({entryAt(seq), SetCursor{log1, seq}}) == LocalCommit::Committed);
        m_truth[seq] = timelineOf(*LocalReader::open(m_path).value());
    }
    for (const QString &path : {m_path, QString(m_path + u"-wal")}) {
        m_whole[path] = bytesOf(path);
        QVERIFY2(m_whole[path].size() > 50'000, qPrintable(path));
    }
    QVERIFY(m_truth[entries].size() > entries / 2);
}

Outcome tst_LocalBitFlips::look()
{
    auto opened = openLocalStore(m_path);
    if (!opened)
        return Outcome::Refused;
    const LocalImage image = (*opened)->load();
    auto reader = LocalReader::open(m_path);
    if (!reader || (*opened)->commit({SetRead{c1, 1}}) != LocalCommit::Committed)
        return Outcome::GaveUp;
    const auto cursor = image.cursors.find(log1);
    const Seq upTo = cursor == image.cursors.end() ? 0 : cursor->second;
    if (upTo > 0 && !m_truth.contains(upTo)) {
        m_wrong = QStringLiteral("it believes to have %1").arg(upTo);
        return Outcome::Wrong;
    }
    const Timeline timeline = timelineOf(**reader);
    int damaged = 0;
    for (const auto &[id, truth] : m_truth[upTo]) {
        const auto shown = timeline.find(id);
        if (shown == timeline.end()) {
            return Outcome::Lost;
        }
        const bool isDamaged = shown->second.state == ContentState::Damaged;
        damaged += isDamaged;
        if (!isDamaged && !isSaid(shown->second, truth, entryAt(truth.seq.value()))) {
            m_wrong = inWords(shown->second) + u" for " + inWords(truth);
            return Outcome::Wrong;
        }
    }
    return upTo < entries ? Outcome::WentBack : damaged > 0 ? Outcome::Damaged : Outcome::Harmless;
}

/// In rows, so that one sees how far it has come.
void tst_LocalBitFlips::neitherWrongNorSilent_G9_data()
{
    QTest::addColumn<bool>("isFlip");
    for (int from = 0; from < flipsTried(); from += inARow)
        QTest::addRow("bits %d to %d", from + 1, from + inARow) << true;
    QTest::addRow("cuts") << false;
}

void tst_LocalBitFlips::neitherWrongNorSilent_G9()
{
    QFETCH(bool, isFlip);
    const auto below = [this](qsizetype end) { return qsizetype(m_generator() % std::mt19937::result_type(end)); };
    QStringList wrong;
    for (int i = 0; i < (isFlip ? inARow : cutsTried); ++i) {
        for (const auto &[path, bytes] : m_whole)
            QVERIFY(put(path, bytes));
        QFile::remove(m_path + u"-shm");
        auto &[path, whole] = *std::next(m_whole.begin(), below(2));
        QByteArray bytes = whole;
        const qsizetype at = below(bytes.size());
        const int bit = int(below(8));
        if (isFlip)
            bytes[at] = char(bytes[at] ^ (1 << bit));
        else
            bytes.truncate(at);
        QVERIFY(put(path, bytes));
        const Outcome outcome = look();
        ++m_count[outcome];
        if (outcome == Outcome::Wrong)
            wrong += QStringLiteral("%1 at %2, bit %3: %4").arg(QFileInfo(path).fileName()).arg(at).arg(isFlip ? bit : -1).arg(m_wrong);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n') + u"\nseed " + QString::number(m_seed)));
}

void tst_LocalBitFlips::damageWasMet()
{
    qInfo("refused to open %d, cannot go on %d, went back %d, shown as damaged %d, harmless %d, a message lost %d, wrong %d; seed %u",
          m_count[Outcome::Refused], m_count[Outcome::GaveUp], m_count[Outcome::WentBack], m_count[Outcome::Damaged],
          m_count[Outcome::Harmless], m_count[Outcome::Lost], m_count[Outcome::Wrong], m_seed);
    QVERIFY2(m_count[Outcome::Lost] * 50 <= flipsTried(), "a message is missing in one of fifty");
    QVERIFY2(m_count[Outcome::Damaged] > 0 && m_count[Outcome::Refused] + m_count[Outcome::GaveUp] > 0
                 && m_count[Outcome::WentBack] > 0,
             "a run that meets no damage proves nothing");
}

QTEST_GUILESS_MAIN(tst_LocalBitFlips)
#include "tst_LocalBitFlips.moc"
