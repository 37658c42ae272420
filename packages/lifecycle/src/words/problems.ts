import { label } from "@fengqiao/model";

/** What an event or a case is not, in both languages. */
export const NO_OBJECT = label("不是对象", "not an object");
export const NO_EVENT = label("不是事件", "not an event");
export const NO_ID = label("不是编号", "not an id");
export const NO_ACTOR = label("没有写明行为人", "not an actor");
export const NO_INSTANT = label("不是 RFC 3339 时刻", "not an RFC 3339 instant");
export const MISSING = label("缺少", "missing");
export const CUT_OFF = label("不完整", "cut off");
