// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Harbour.h"

#include "shared/base/RelayAddress.h"

#include <QDir>
#include <QEventLoop>

#include <unistd.h>

namespace porchlight::demo {

namespace {

constexpr milliseconds patience = 30s; ///< for each step, on a machine that has much to do
constexpr milliseconds glance = 10ms;
const QString folderName = QStringLiteral("porchlight-demo-");

} // namespace

Harbour::Harbour(quint32 seed, const QString &program)
    : m_seed(seed), m_folder(QDir::tempPath() + u'/' + folderName + u"XXXXXX"), m_lock(m_folder.path()),
      m_almanac(QDateTime::currentDateTime()), m_clock(std::make_shared<RehearsalClock>(m_almanac.timeOf(founding))),
      m_relay(program, m_folder.path() + u"/relay")
{
    m_relay.rehearse(m_almanac.timeOf(founding));
    connect(&m_relay, &house::HouseRelay::timeTold, this, [this] {
        m_isTimeTold = true;
        Q_EMIT stirred();
    });
    connect(&m_relay, &house::HouseRelay::started, this, [this] { m_relay.invite(int(everybody)); });
    connect(&m_relay, &house::HouseRelay::invited, this, [this](const QString &link) {
        m_link = link;
        Q_EMIT stirred();
    });
    connect(&m_relay, &house::HouseRelay::failed, this, [this](const Sentence &why) { m_trouble = why.words(); });
}

Harbour::~Harbour()
{
    m_habits.clear();
    for (auto &villager : m_villagers)
        villager.reset();
    m_relay.stop();
}

std::optional<QString> Harbour::build()
{
    if (!m_folder.isValid())
        return QStringLiteral("There is no room for the demo: ") + m_folder.errorString();
    sweep();
    if (!m_relay.isThere())
        return QStringLiteral("The demo needs the relay's program, porchlight-relay, beside this one or in PATH.");
    if (!openRelay() || !settle() || !meet() || !talk() || !verify(Who::Maren) || !arrive())
        return m_trouble;
    m_liv = villager(Who::Liv).account();
    villager(Who::Liv).sleep(); // from here on the window has her profile
    return m_trouble.isEmpty() ? std::nullopt : std::optional(m_trouble);
}

void Harbour::giveUp()
{
    m_trouble = QStringLiteral("The demo was ended before it was ready.");
}

/// One that was killed has left its folder behind.
void Harbour::sweep() const
{
    const QDir place(QDir::tempPath());
    for (const QFileInfo &left : place.entryInfoList({folderName + u'*'}, QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot)) {
        if (left.absoluteFilePath() == QFileInfo(folder()).absoluteFilePath() || left.ownerId() != ::getuid())
            continue;
        const FolderLock lock(left.absoluteFilePath());
        if (lock.state() == FolderLock::State::Locked)
            QDir(left.absoluteFilePath()).removeRecursively();
    }
}

void Harbour::begin()
{
    const auto crew = std::ranges::find_if(scenes(), [](const Scene &scene) { return scene.title != nullptr; });
    m_habits.resize(everybody);
    for (std::size_t i = 0; i < everybody; ++i) {
        const Who who = Who(i);
        if (who == Who::Liv)
            continue;
        const auto turn = std::size_t(std::ranges::find(crew->people, who) - crew->people.begin());
        m_habits[i] = std::make_unique<Habit>(partOf(who), villager(who), m_seed, turn, crew->people.size());
        m_habits[i]->begin(m_liv);
    }
    for (const Opener &opener : openers())
        m_habits[std::size_t(opener.who)]->open(m_conversations[opener.scene], QString::fromUtf8(opener.text), opener.after);
}

/// What does not need it is done while it starts.
bool Harbour::openRelay()
{
    m_relay.start();
    return wakeAll() && until("the relay", [this] { return !m_link.isEmpty(); });
}

bool Harbour::wakeAll()
{
    for (std::size_t i = 0; i < everybody; ++i) {
        m_villagers[i] = std::make_unique<Villager>(QString::fromLatin1(partOf(Who(i)).handle), m_folder.path(), m_clock);
        Villager &villager = *m_villagers[i];
        connect(&villager, &Villager::changed, this, &Harbour::stirred);
        connect(&villager, &Villager::joined, this, [this](const QString &trouble) { m_trouble = trouble; });
        if (const auto trouble = villager.wake()) {
            m_trouble = *trouble;
            return false;
        }
    }
    return true;
}

/// Everybody has an account and its keys are with the relay.
bool Harbour::settle()
{
    const auto link = parseInvitationLink(m_link);
    if (!link) {
        m_trouble = QStringLiteral("The relay gives invitations that cannot be read.");
        return false;
    }
    for (std::size_t i = 0; i < everybody; ++i)
        m_villagers[i]->join(link->relay.toString(), link->code, QString::fromUtf8(partOf(Who(i)).name));
    if (!until("the accounts", [this] { return std::ranges::all_of(m_villagers, [](const auto &villager) { return villager->isLive(); }); }))
        return false;
    for (std::size_t i = 0; i < everybody; ++i) {
        if (*partOf(Who(i)).about)
            m_villagers[i]->post(engine::ChangeFace{QString::fromUtf8(partOf(Who(i)).about), {}});
    }
    return true;
}

bool Harbour::until(const char *what, const std::function<bool()> &isSo)
{
    const QDeadlineTimer deadline(patience);
    QEventLoop loop;
    QTimer looking;
    connect(&looking, &QTimer::timeout, &loop, &QEventLoop::quit);
    connect(this, &Harbour::stirred, &loop, &QEventLoop::quit);
    looking.start(glance);
    while (m_trouble.isEmpty() && !isSo()) {
        if (deadline.hasExpired())
            m_trouble = QStringLiteral("The demo does not get ready: it waits for ") + QString::fromUtf8(what);
        loop.exec();
    }
    return m_trouble.isEmpty();
}

} // namespace porchlight::demo
