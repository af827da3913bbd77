// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, from right to left
//
// Written from right to left.
import QtQuick

HarbourProfile {
    id: root

    displayName: "ليان"
    readonly property var arabs: [
        { key: "salma", name: "سلمى حداد", handle: "salma", avatarKey: "u4", preview: "نعم. الطبقة الأولى جاهزة وتلمع من الآن ✨", time: at(0, 10, 48) },
        { key: "tariq", name: "طارق", handle: "tariq", avatarKey: "u8", preview: "جدول المد ليوم السبت جاهز", time: at(0, 10, 41), unread: 12 },
        { key: "layan", name: "ليان منصور", handle: "layan", avatarKey: "u5", preview: "ممتاز، نلتقي في الثامنة إذن", time: at(0, 10, 20), status: "read" },
        { key: "jonas", name: "Jonas Wilde", handle: "jonas", avatarKey: "u7", preview: "Invoice 0231 attached", time: at(3, 9, 0), status: "delivered" }
    ]

    function messagesOf(key) {
        return [
            { text: "صباح الخير! وصل الطلاء. علبتان فيهما انبعاج لكنهما مغلقتان، فوقّعت على الاستلام.", time: at(0, 10, 30) },
            { text: "هل أبدأ باللوح الخلفي أم أنتظرك؟", time: at(0, 10, 31) },
            { text: "ابدئي من فضلك، أنا عند المورّد حتى الحادية عشرة.", mine: true, time: at(0, 10, 33), status: "read" },
            { text: "طبقتان خفيفتان، واتركي لوحة الاسم كما هي.", mine: true, time: at(0, 10, 34), status: "read" },
            { text: "سأتصل بالمورّد. رقم الفاتورة INV-0231، صحيح؟", mine: true, time: at(0, 10, 46), status: "delivered" },
            { text: "Yes, and the second one is INV-0232.", time: at(0, 10, 47) },
            { text: "نعم. الطبقة الأولى جاهزة وتلمع من الآن ✨", time: at(0, 10, 58) }
        ]
    }
    function arrange(window) {
        conversations.fill(arabs)
        window.home.open("salma")
    }
}
