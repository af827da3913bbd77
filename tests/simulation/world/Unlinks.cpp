// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/simulation/world/Unlinks.h"

#include <algorithm>

namespace porchlight::simulation {

using namespace engine;

namespace {

constexpr double share = 0.5; // of the runs
constexpr double lastOneShare = 0.2; // of the wishes, that it may be somebody's only device
constexpr quint64 salt = 0x756e'6c69'6e6b'0001;
constexpr int sentMeanwhile = 6; // messages
constexpr milliseconds helloWithin = 300ms;

} // namespace

Unlinks::Unlinks(Scene &scene, Network &network, const Founding &founding, Devices &devices, SignedInAnew signedInAnew,
                 quint64 seed)
    : m_scene(scene), m_network(network), m_founding(founding), m_devices(devices), m_signedInAnew(std::move(signedInAnew)),
      m_random(seed ^ salt)
{
}

void Unlinks::later(milliseconds min, milliseconds max, Schedule::Task task)
{
    m_scene.schedule.after(milliseconds(m_random.between(min.count(), max.count())), std::move(task));
}

std::vector<DeviceId> Unlinks::linkedOf(const AccountId &account) const
{
    std::vector<DeviceId> linked;
    for (const auto &person : m_founding.people) {
        if (person.account == account)
            linked = person.devices;
    }
    std::erase_if(linked, [this](const DeviceId &id) { return m_scene.ledger.unlinked.contains(id); });
    return linked;
}

std::set<quint32> Unlinks::numbersOf(const AccountId &account) const
{
    std::set<quint32> numbers;
    for (const auto &[id, row] : m_founding.relayDisk.data().devices) {
        if (id.account == account)
            numbers.insert(id.number);
    }
    return numbers;
}

// ---- what people want

void Unlinks::live(milliseconds duration)
{
    if (!m_random.chance(share))
        return;
    for (qint64 left = m_random.between(1, 3); left > 0; --left)
        later(1s, duration, [this] { begin(); });
}

/// Whoever takes away the last device that has the account's key needs the recovery kit, which nobody has here; but one
/// that signs in anew on its profile still has it.
bool Unlinks::mayGo(const DeviceId &target) const
{
    if (!m_scene.hasRealKeys)
        return true;
    std::vector<DeviceId> left = linkedOf(target.account);
    std::erase_if(left, [&](const DeviceId &id) { return id == target || m_targets.contains(id); });
    const bool isLast = left.empty() && linkedOf(target.account).size() == 1;
    return std::ranges::any_of(left, [this](const DeviceId &id) { return m_devices.at(id)->linkPage().mayLink(); })
        || (isLast && m_devices.at(target)->linkPage().mayLink());
}

void Unlinks::begin()
{
    if (m_isOver)
        return;
    const std::size_t fewest = m_random.chance(lastOneShare) ? 1 : 2;
    std::vector<DeviceId> candidates;
    for (const auto &person : m_founding.people) {
        const auto linked = linkedOf(person.account);
        if (linked.size() >= fewest)
            std::ranges::copy_if(linked, std::back_inserter(candidates), [this](const DeviceId &id) { return mayGo(id); });
    }
    if (candidates.empty())
        return;
    const DeviceId target = candidates[std::size_t(m_random.below(candidates.size()))];
    const auto siblings = linkedOf(target.account);
    DeviceId by = siblings[std::size_t(m_random.below(siblings.size()))]; // perhaps itself: it signs out
    ++m_wishes;
    m_targets.insert(target);
    m_scene.trace.say([&]() -> QString { return QStringLiteral("device %1 is to take %2 away").arg(by.number).arg(target.number); });
    // Somebody else looks at the page as well, and must see it change.
    m_devices.at(siblings[std::size_t(m_random.below(siblings.size()))])->openPage();
    prepare(*m_devices.at(target));
    pursueLater({by, target});
}

/// What the device is doing when it is taken away.
void Unlinks::prepare(SimDevice &target)
{
    switch (m_random.below(4)) {
    case 0: return target.crash();
    case 1: return writeOn(target);
    case 2: return target.callAnew();
    default: return;
    }
}

void Unlinks::writeOn(SimDevice &device)
{
    const auto conversations = device.store().conversations();
    for (int i = 0; i < sentMeanwhile && !conversations.empty(); ++i) {
        const ConversationId &conversation = *std::next(conversations.begin(), qptrdiff(m_random.below(conversations.size())));
        if (!m_scene.ledger.foreign.contains(conversation))
            device.post(Compose{++m_asked, conversation, QStringLiteral("farewell %1").arg(m_asked)});
    }
}

void Unlinks::pursueLater(const Wish &wish)
{
    const milliseconds pause = m_random.chance(0.5) ? helloWithin : 4'000ms;
    later(0ms, pause, [this, wish] { pursue(wish); });
}

bool Unlinks::isFulfilled(const Wish &wish) const
{
    if (!m_scene.ledger.unlinked.contains(wish.target))
        return false;
    if (wish.by == wish.target)
        return true;
    const auto &shown = m_devices.at(wish.by)->page().shown();
    return shown && !shown->contains(wish.target.number);
}

void Unlinks::pursue(Wish wish)
{
    if (isFulfilled(wish))
        return fulfilled(wish.target);
    if (wish.by != wish.target && m_scene.ledger.unlinked.contains(wish.by)) {
        const auto others = linkedOf(wish.target.account); // somebody else was quicker, and with the one that was to do it
        wish.by = others.empty() ? wish.target : others.front();
    }
    SimDevice &by = *m_devices.at(wish.by);
    if (by.isUp() && !by.page().isBusy())
        press(by, wish);
    pursueLater(wish);
}

/// Who has seen the list may look once more, or press at once; who pressed and has no answer may press again.
void Unlinks::press(SimDevice &by, const Wish &wish)
{
    if (m_random.chance(by.page().shown() ? 0.3 : 0.7))
        return by.page().load();
    if (m_random.chance(0.3))
        writeOn(*m_devices.at(wish.target)); // what it sends meets the unlinking at the relay
    by.page().unlink(wish.target.number);
}

void Unlinks::fulfilled(const DeviceId &target)
{
    const std::vector<DeviceId> left = linkedOf(target.account);
    // Or the last that may link others: it still has the account's key on its disk.
    const bool isLast = left.empty()
        || (m_scene.hasRealKeys && std::ranges::none_of(left, [this](const DeviceId &id) { return m_devices.at(id)->linkPage().mayLink(); }));
    const bool isToReturn = m_random.chance(0.4) && m_devices.contains(target);
    if ((!isLast && !isToReturn) || m_devices.at(target)->isRetired()) {
        --m_wishes;
        return;
    }
    signInAnew(target);
}

/// As soon as the app says that it is signed out.
void Unlinks::signInAnew(const DeviceId &target)
{
    SimDevice &device = *m_devices.at(target);
    if (device.isRetired()) { // by another wish for the same
        --m_wishes;
        return;
    }
    if (!device.isSignedOut())
        return later(500ms, 3s, [this, target] { signInAnew(target); });
    const QString handle = device.store().identity()->handle;
    m_joiners.push_back(std::make_unique<SimJoiner>(m_scene, m_network, handle, m_random.fork(), [this, target](const wire::SignedIn &s) {
        --m_wishes;
        if (!m_devices.at(target)->isRetired())
            m_signedInAnew(target, s);
    }));
    m_joiners.back()->beginWithin(2s);
}

// ---- what must be right in the end

void Unlinks::heal()
{
    if (m_isOver)
        return;
    for (const auto &[id, device] : m_devices) {
        const bool isLooking = device->isUp() && device->page().isOpen() && !device->page().isBusy();
        if (isLooking && (device->page().hasError() || !device->page().shown()) && !device->isSignedOut())
            device->page().load();
    }
    m_scene.schedule.after(2s, [this] { heal(); });
}

std::optional<QString> Unlinks::missing() const
{
    for (const auto &[id, device] : m_devices) {
        const QString name = QStringLiteral("device %1 ").arg(id.number);
        if (device->isRetired())
            continue;
        if (m_scene.ledger.unlinked.contains(id)) {
            if (!device->isSignedOut())
                return name + QStringLiteral("does not say that it was taken away");
        } else if (device->page().isOpen() && device->page().shown() != numbersOf(id.account)) {
            return name + QStringLiteral("shows another list of devices than the relay has");
        }
    }
    return std::nullopt;
}

} // namespace porchlight::simulation
